using System.Net;
using MmsCodec.Client;

namespace MmsCodec.Benchmarks.Client;

/// <summary>What one notification allocates in the client, step by step, without the sockets.</summary>
internal static class AllocationTable
{
    private const int Notifications = 10_000;

    public static async Task PrintAsync(TextWriter output, Uri relay)
    {
        using ClientLoad load = new(relay, workers: 1, _ => new Answering());
        using HttpMessageInvoker bare = new(new Answering());
        RelayHints hints = new(null, null);
        PushArrival arrival = load.Source.Next();
        byte[] octets = PduOf(arrival);
        ReceivedNotification received = Receive(octets, load.Options.Relays, hints);
        NotificationTransaction transaction = NotificationTransaction.Start(received);
        RelayDecided blocked = new(RelayDecision.Reject);
        SendResponse response = (SendResponse)transaction.Apply(blocked, DateTimeOffset.UtcNow).Actions[0];
        byte[] body = response.ToPdu().Encode();

        output.WriteLine();
        output.WriteLine("| octets allocated per notification | what for |");
        output.WriteLine("| ---: | --- |");
        long whole = await MeasureAsync(() => load.HandleAsync());
        long source = await MeasureAsync(() => Run(() => load.Source.Next()));
        long receive = await MeasureAsync(() => Run(() => Receive(octets, load.Options.Relays, hints)));
        long rules = await MeasureAsync(() => Run(() => Follow(received, blocked)));
        long encode = await MeasureAsync(() => Run(() => response.ToPdu().Encode()));
        long request = await MeasureAsync(() => load.Connection.RespondAsync(response, CancellationToken.None));
        long http = await MeasureAsync(() => PostAsync(bare, relay, body));
        Print(source, "the push, as whoever receives it hands it over (not the client's)");
        Print(receive, "M-Notification.ind decoded: the octets as they are kept, its transaction id and location, the relay with its two addresses");
        Print(rules, "the state machine: three states of the transaction, two steps, the response");
        Print(encode, "M-NotifyResp.ind and its octets");
        Print(http, "the HTTP request and its answer, as .NET makes them");
        Print(request - encode - http, "around the request: time limits, the relay's gate, the pipeline of attempts");
        Print(whole - source - receive - rules - request, "the rest: the lane of the transaction, the store's entries, tasks, what the observer is told");
        Print(whole - source, "all of it");

        void Print(long octets, string what) => output.WriteLine($"| {octets} | {what} |");
    }

    private static async Task<long> MeasureAsync(Func<Task> step)
    {
        for (int warm = 0; warm < 2000; warm++)
        {
            await step();
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int round = 0; round < Notifications; round++)
        {
            await step();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Notifications;
    }

    private static Task Run(Func<object> step)
    {
        GC.KeepAlive(step());
        return Task.CompletedTask;
    }

    private static byte[] PduOf(PushArrival arrival) =>
        WspPushView.TryDecode(arrival.Octets.Span, out WspPushView push, out _) ? push.Data.ToArray() : [];

    private static ReceivedNotification Receive(byte[] octets, RelayDirectory relays, RelayHints hints) =>
        ReceivedNotification.TryReceive(octets, relays, hints, DateTimeOffset.UtcNow, out ReceivedNotification? received, out _)
            ? received
            : throw new InvalidDataException("The notification names no relay.");

    private static TransactionStep Follow(ReceivedNotification received, RelayDecided decided)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        TransactionStep step = NotificationTransaction.Start(received).Apply(decided, now);
        return step.Transaction.Apply(new ResponseDelivered(ResponseKind.Rejected), now);
    }

    private static async Task PostAsync(HttpMessageInvoker http, Uri address, byte[] body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.wap.mms-message");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.wap.mms-message");
        using HttpResponseMessage answer = await http.SendAsync(request, CancellationToken.None);
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
