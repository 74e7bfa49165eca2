using System.Net;
using MmsCodec.Client;
using Spectre.Console;

namespace MmsCodec.Tool.Demo;

/// <summary>The demo from the first push to the report.</summary>
internal sealed class DemoRun(IAnsiConsole screen, UserAnswer? answer)
{
    private static readonly TimeSpan PushTimeout = TimeSpan.FromSeconds(5);

    public async Task<DemoReport> RunAsync(CancellationToken cancellation)
    {
        await using DemoRelays relays = await DemoRelays.StartAsync(cancellation);
        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        MmsClientOptions options = relays.ClientOptions();
        using RelayConnection connection = new(options);
        DemoUser user = new(screen, answer);
        DemoNarrator narrator = new(screen, relays);
        BufferingMessageSink inbox = new((_, _, _) => ValueTask.CompletedTask);
        MmsClient client = new(options, connection, new MemoryTransactionStore(), user, inbox, narrator);

        narrator.Introduce(receiver.LocalEndPoint);
        Task home = client.HandleAsync(await PushAsync(relays.Home, receiver, cancellation), cancellation);
        Task bank = client.HandleAsync(await PushAsync(relays.Bank, receiver, cancellation), cancellation);
        Task spammer = client.HandleAsync(await PushAsync(relays.Spammer, receiver, cancellation), cancellation);
        await Task.WhenAll(home, spammer);
        user.PayAttention();
        await bank;
        if (user is { Answer: UserAnswer.Defer, AskedAbout: { } deferred })
        {
            screen.WriteLine("Later:");
            await client.AnswerAsync(deferred.Key, UserAnswer.Accept, cancellation);
        }

        return new DemoReport(
        [
            .. RowsOf(relays.Home, DemoExpectation.Retrieved(relays.Home.TransactionId)),
            .. RowsOf(relays.Bank, DemoExpectation.Asked(relays.Bank.TransactionId, user.Answer)),
            .. RowsOf(relays.Spammer, DemoExpectation.Rejected(relays.Spammer.TransactionId)),
        ]);
    }

    private static IEnumerable<DemoRow> RowsOf(DemoRelay relay, IReadOnlyList<DemoExpectation> expected) =>
        DemoReport.RowsOf(relay.Name, relay.Requests, expected);

    private static async Task<PushArrival> PushAsync(DemoRelay relay, UdpPushReceiver receiver, CancellationToken cancellation)
    {
        await relay.NotifyAsync(receiver.LocalEndPoint, cancellation);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(PushTimeout);
        try
        {
            return await receiver.ReceiveAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"the notification of relay '{relay.Name}' did not arrive at UDP {receiver.LocalEndPoint} within {PushTimeout.TotalSeconds} seconds.");
        }
    }
}
