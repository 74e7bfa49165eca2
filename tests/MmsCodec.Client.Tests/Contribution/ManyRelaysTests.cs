using System.Text;

namespace MmsCodec.Client.Tests.Contribution;

/// <summary>
/// Many relays and many notifications with the same transaction ids, in random order, with delays, prompts and duplicates: every relay gets
/// exactly the responses that it should. <c>MMS_SCALE=full</c> makes it a thousand relays and a hundred thousand notifications.
/// </summary>
public sealed class ManyRelaysTests(ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MMS_SCALE") == "full";
    private static readonly int Relays = IsFull ? 1_000 : 50;
    private static readonly int Notifications = IsFull ? 100_000 : 5_000;

    // As many as a client has under way at once here: enough for all relays to be open at the same time.
    private static readonly int AtOnce = IsFull ? 400 : 100;

    [Fact]
    public async Task Every_relay_gets_exactly_its_responses()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using ManyRelays relays = await ManyRelays.StartAsync(Relays);
        Prompt prompt = new(notification => Role(NumberOf(notification)) switch
        {
            RelayRole.Accepted => UserAnswer.Accept,
            RelayRole.Declined => UserAnswer.Reject,
            _ => UserAnswer.Defer,
        });
        using ClientUnderTest under = new(OptionsFor(relays), prompt);

        int[] arrivals = InRandomOrder(seed);
        await Parallel.ForEachAsync(
            arrivals,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, ending) =>
            {
                NotificationInd notification = relays.Notify(number % Relays, $"{number / Relays}");
                await under.Client.HandleAsync(Samples.Push(notification), ending);
            });

        Print(relays, arrivals.Length);
        Assert.DoesNotContain(under.Log.Steps, step => step is ResponseDone { Outcome.IsDelivered: false } or RetrievalDone { Outcome: RequestFailed });
        Assert.Equal(Expected(), relays.Received.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(MessagesExpected(), under.Sink.Taken.Select(taken => Encoding.ASCII.GetString(taken.Message.Body.Span)).Order());
        Assert.All(under.Sink.Taken, taken =>
            Assert.Equal($"{NumberOf(taken.Notification)} {taken.Notification.Key.TransactionId}", Encoding.ASCII.GetString(taken.Message.Body.Span)));
    }

    private static RelayRole Role(int relay) => (RelayRole)(relay % 5);

    // A fifth of the notifications comes twice, some of those three times.
    private static int[] InRandomOrder(int seed)
    {
        Random random = new(seed);
        int[] all = [.. Enumerable.Range(0, Notifications)];
        int[] arrivals = [.. all, .. all.Where(_ => random.Next(5) == 0), .. all.Where(_ => random.Next(50) == 0)];
        random.Shuffle(arrivals);
        return arrivals;
    }

    private static MmsClientOptions OptionsFor(ManyRelays relays) => new()
    {
        Relays = new RelayDirectory([.. Enumerable.Range(0, Relays).Select(relay =>
            new RelayProfile($"{relay}", [RelayPattern.Parse(relays.AddressOf(relay).Authority)])
            {
                Address = relays.AddressOf(relay),
                AllowPrivateAddresses = true,
            })]),
        Policy = new RelayPolicy
        {
            TrustedProfiles = new HashSet<string>(Numbers(RelayRole.Trusted)),
            BlockedProfiles = new HashSet<string>(Numbers(RelayRole.Blocked)),
        },
        RequestTimeout = TimeSpan.FromMinutes(5),
    };

    private static IEnumerable<string> Numbers(RelayRole role) =>
        Enumerable.Range(0, Relays).Where(relay => Role(relay) == role).Select(relay => $"{relay}");

    private static int NumberOf(ReceivedNotification notification)
    {
        // 127.1.x.y is relay 250 x + y - 1.
        byte[] octets = System.Net.IPAddress.Parse(notification.Relay.RetrievalAddress.Host).GetAddressBytes();
        return (250 * octets[2]) + octets[3] - 1;
    }

    // Each once, by the rules of OMA-TS-MMS_ENC-V1_3 §6.2 to §6.4.
    private static IEnumerable<((int Relay, string TransactionId, string What) Key, int Count)> Expected() =>
        Enumerable.Range(0, Notifications)
            .SelectMany(number => Role(number % Relays) switch
            {
                RelayRole.Trusted => ["GET", "Retrieved"],
                RelayRole.Blocked => ["Rejected"],
                RelayRole.Accepted => ["Deferred", "GET", "Acknowledge"],
                RelayRole.Declined => ["Deferred", "Rejected"],
                _ => new[] { "Deferred" },
            },
            (number, what) => ((Relay: number % Relays, TransactionId: $"{number / Relays}", What: what), 1))
            .OrderBy(pair => pair.Item1);

    private static IEnumerable<string> MessagesExpected() =>
        Enumerable.Range(0, Notifications)
            .Where(number => Role(number % Relays) is RelayRole.Trusted or RelayRole.Accepted)
            .Select(number => $"{number % Relays} {number / Relays}")
            .Order();

    private void Print(ManyRelays relays, int arrivals)
    {
        string[] kinds = ["GET", "Retrieved", "Deferred", "Acknowledge", "Rejected"];
        output.WriteLine($"{Relays} relays, {Notifications} notifications, {arrivals - Notifications} duplicates");
        output.WriteLine($"{"role",-10}{"relays",8}{string.Concat(kinds.Select(kind => $"{kind,13}"))}");
        foreach (RelayRole role in Enum.GetValues<RelayRole>())
        {
            string counts = string.Concat(kinds.Select(kind =>
                $"{relays.Received.Where(pair => Role(pair.Key.Relay) == role && pair.Key.What == kind).Sum(pair => pair.Value),13}"));
            output.WriteLine($"{role,-10}{Numbers(role).Count(),8}{counts}");
        }
    }
}
