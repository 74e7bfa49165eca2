using System.Net;
using MmsCodec.Relay;

namespace MmsCodec.Client.Tests;

public sealed class PushReceiverTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Pushes_from_three_relays_are_handled_as_they_come()
    {
        await using InMemoryRelay home = await InMemoryRelay.StartAsync("home", TestContext.Current.CancellationToken);
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        MmsClientOptions options = ClientUnderTest.Knowing(home.Address, bank.Address) with
        {
            Policy = new RelayPolicy { Trusted = [RelayPattern.Parse(home.Address.Authority)] },
        };
        using ClientUnderTest under = new(options, Prompt.Answering(UserAnswer.Reject));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Task running = under.Client.RunAsync(receiver, stop.Token);

        await home.NotifyAsync(home.Hold("T1", Samples.Message()), receiver.LocalEndPoint, stop.Token);
        await bank.NotifyAsync(bank.Hold("T1", Samples.Message()), receiver.LocalEndPoint, stop.Token);
        await home.WaitAsync(requests => requests.Count == 2, stop.Token);
        await bank.WaitAsync(requests => requests.Count == 2, stop.Token);

        Assert.Equal([null, MmsStatus.Retrieved], home.Requests.Select(request => request.MmsStatus));
        Assert.Equal([MmsStatus.Deferred, MmsStatus.Rejected], bank.Requests.Select(request => request.MmsStatus));
        await stop.CancelAsync();
        await running;
    }

    [Fact(Timeout = Timeout)]
    public async Task Stopping_cuts_off_a_prompt_that_is_open_and_throws_nothing()
    {
        await using InMemoryRelay bank = await InMemoryRelay.StartAsync("bank", TestContext.Current.CancellationToken);
        MmsClientOptions options = ClientUnderTest.Knowing(bank.Address);
        using RelayConnection connection = new(options);
        MmsClient client = new(
            options, connection, new MemoryTransactionStore(), new SilentUser(), new Sink(), new StepLog());
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Task running = client.RunAsync(receiver, stop.Token);

        await bank.NotifyAsync(bank.Hold("T1", Samples.Message()), receiver.LocalEndPoint, stop.Token);
        await bank.WaitAsync(requests => requests.Count == 1, stop.Token);
        await stop.CancelAsync();
        await running;

        Assert.Equal(MmsStatus.Deferred, Assert.Single(bank.Requests).MmsStatus);
    }

    private sealed class SilentUser : IMessagePrompt
    {
        public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
            return UserAnswer.Defer;
        }
    }
}
