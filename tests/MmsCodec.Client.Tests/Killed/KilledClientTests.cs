using System.Globalization;

namespace MmsCodec.Client.Tests.Killed;

/// <summary>
/// A client that is killed at random points and started again, with relays that notify until they get a response. <c>MMS_KILLS</c> says how
/// often; 20 times unless it is set.
/// </summary>
public sealed class KilledClientTests : IDisposable
{
    private const int Timeout = 30 * 60_000;
    private const int NewPerRun = 4;

    // A run is killed after so many requests at most, which is about as many as its new notifications lead to, and a moment later; every
    // fifth is killed while it starts, or takes up what was left. In milliseconds.
    private const int MostRequests = 30;
    private const int LongestMoment = 4;
    private const int LongestStart = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("mms-killed-").FullName;
    private readonly List<string> _ids = [];
    private readonly List<string> _complaints = [];
    private readonly SemaphoreSlim _seen = new(0);

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("MMS_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 20;

    [Fact(Timeout = Timeout)]
    public async Task Loses_nothing_takes_each_message_once_and_contradicts_itself_never()
    {
        await using WatchfulRelay trusted = await WatchfulRelay.StartAsync("trusted", _seen);
        await using WatchfulRelay blocked = await WatchfulRelay.StartAsync("blocked", _seen);
        await using WatchfulRelay asked = await WatchfulRelay.StartAsync("asked", _seen);
        WatchfulRelay[] relays = [trusted, blocked, asked];

        for (int run = 0; run < Kills; run++)
        {
            await RunAndKillAsync(relays, run);
        }

        await RunToTheEndAsync(relays);

        Assert.Empty(_complaints);
        HashSet<string> inbox = [.. Directory.GetFiles(Path.Combine(_folder, "inbox")).Select(path => Path.GetFileName(path))];
        Assert.DoesNotContain(inbox, file => file.EndsWith(".again", StringComparison.Ordinal));
        int repeated = 0;
        foreach (string id in _ids)
        {
            Assert.Equal(["Retrieved"], Responses(trusted, id));
            Assert.True(inbox.Contains("trusted " + id), $"{id} is lost.");

            Assert.Equal(["Rejected"], Responses(blocked, id));
            Assert.DoesNotContain(blocked.About(id), request => request.What == "GET");

            string[] responses = Responses(asked, id);
            string[][] allowed = [["Deferred"], ["Deferred", "Rejected"], ["Deferred", "Acknowledge"]];
            Assert.Contains(allowed, responses.SequenceEqual);
            Assert.Equal(responses.Contains("Acknowledge"), inbox.Contains("asked " + id));

            repeated += relays.Sum(relay => relay.About(id).Count(request => request.What != "GET") - Responses(relay, id).Length);
        }

        int productive = relays.SelectMany(relay => _ids.SelectMany(relay.About)).DistinctBy(request => request.Run).Count();
        Assert.True(productive > Kills / 2, $"Only {productive} of {Kills} runs were killed in the middle of something.");
        TestContext.Current.SendDiagnosticMessage(
            "{0} kills, {1} notifications, {2} messages taken, {3} responses sent again after a kill, {4} runs that sent requests",
            Kills,
            _ids.Count * relays.Length,
            inbox.Count(file => !file.EndsWith(".part", StringComparison.Ordinal)),
            repeated,
            productive);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _seen.Dispose();
    }

    // The responses without those that repeat the one before in a later run, which at least once allows. In one run none may be repeated.
    private static string[] Responses(WatchfulRelay relay, string id)
    {
        List<string> responses = [];
        int lastRun = -1;
        foreach ((int run, string what) in relay.About(id).Where(request => request.What != "GET"))
        {
            if (responses.Count == 0 || responses[^1] != what)
            {
                responses.Add(what);
            }
            else
            {
                Assert.True(run > lastRun, $"{relay.Name} got {what} for {id} twice in run {run}.");
            }

            lastRun = run;
        }

        return [.. responses];
    }

    private async Task RunAndKillAsync(WatchfulRelay[] relays, int run)
    {
        using ClientProcess client = new(_folder, relays);
        Task listening = client.ListenAsync();
        if (run % 5 == 4)
        {
            await Task.WhenAny(listening, Task.Delay(Random.Shared.Next(LongestStart), TestContext.Current.CancellationToken));
        }
        else
        {
            await listening;
            _ids.AddRange(Enumerable.Range(0, NewPerRun).Select(n => $"T{run}-{n}"));
            Notify(client, relays);
            await SeeAsync(Random.Shared.Next(MostRequests));
            Notify(client, relays);
        }

        await Task.Delay(Random.Shared.Next(LongestMoment), TestContext.Current.CancellationToken);
        await client.KillAsync();
        await listening.ContinueWith(_ => { }, TaskScheduler.Default);
        NoteComplaints(await client.ComplaintsAsync());
        foreach (WatchfulRelay relay in relays)
        {
            await relay.BeginRunAsync(run + 1);
        }
    }

    // Waits for so many requests, or until none comes any more. The first one may take long: the process is new, and the machine may be busy.
    private async Task SeeAsync(int requests)
    {
        while (_seen.Wait(0))
        {
            // Of an earlier run.
        }

        TimeSpan patience = TimeSpan.FromSeconds(20);
        while (requests-- > 0 && await _seen.WaitAsync(patience, TestContext.Current.CancellationToken))
        {
            patience = TimeSpan.FromMilliseconds(400);
        }
    }

    // As every relay does until it gets a response.
    private bool Notify(ClientProcess client, WatchfulRelay[] relays)
    {
        bool isAny = false;
        foreach (WatchfulRelay relay in relays)
        {
            foreach (string id in _ids.Where(id => !relay.HasResponseTo(id)))
            {
                client.Push(relay.Notification(id));
                isAny = true;
            }
        }

        return isAny;
    }

    private async Task RunToTheEndAsync(WatchfulRelay[] relays)
    {
        using ClientProcess client = new(_folder, relays);
        await client.ListenAsync();
        while (Notify(client, relays) || await client.LeftAsync() > 0)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (int exitCode, string complaints) = await client.EndAsync();
        Assert.Equal(0, exitCode);
        NoteComplaints(complaints);
    }

    private void NoteComplaints(string complaints) =>
        _complaints.AddRange(complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
