using System.Net;
using MmsCodec.Client;
using MmsCodec.Tool.Demo;
using MmsCodec.Tool.Inspecting;
using Spectre.Console;

namespace MmsCodec.Tool.Loopback;

/// <summary>A client on this machine: receives pushes, decides by the lists and the user, and tells each step in a line.</summary>
internal sealed class ReceiveRun(IAnsiConsole screen, UserAnswer? answer) : IMessagePrompt, IClientObserver
{
    private readonly Lock _line = new();
    private readonly SemaphoreSlim _attention = new(1, 1);

    // A relay may be on loopback only by its profile.
    private static readonly RelayProfile ThisMachine = new(
        "this machine", [RelayPattern.Parse("127.0.0.1"), RelayPattern.Parse("[::1]"), RelayPattern.Parse("localhost")])
    {
        AllowPrivateAddresses = true,
    };

    public async Task RunAsync(int port, RelayPolicy policy, string folder, int? count, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using UdpPushReceiver receiver = UdpPushReceiver.Bind(new IPEndPoint(IPAddress.Loopback, port));
        MmsClientOptions options = new() { Policy = policy, Relays = Known(policy), Retries = 0 };
        using RelayConnection connection = new(options, _ => LoopbackHandler.Create());
        Inbox inbox = new(folder, path => Say("client", $"saved {path}"));
        MmsClient client = new(options, connection, new MemoryTransactionStore(), this, inbox.ToSink(), this);
        Say("client", $"receives pushes at UDP {receiver.LocalEndPoint}, saves messages in {folder}");
        if (count is null)
        {
            await client.RunAsync(receiver, cancellation);
            return;
        }

        Task[] handled = new Task[count.Value];
        for (int arrival = 0; arrival < handled.Length; arrival++)
        {
            handled[arrival] = client.HandleAsync(await receiver.ReceiveAsync(cancellation), cancellation);
        }

        await Task.WhenAll(handled);
    }

    public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        if (answer is { } given)
        {
            return given;
        }

        if (!screen.Profile.Capabilities.Interactive)
        {
            Say("client", "no terminal to ask on, so the message waits; --answer accept|reject|defer says otherwise");
            return UserAnswer.Defer;
        }

        // One question at a time.
        await _attention.WaitAsync(cancellationToken);
        try
        {
            return await new SelectionPrompt<UserAnswer>()
                .Title(Markup.Escape($"\"{SafeText.Of(notification.Notification.Subject?.Text ?? "")}\" waits at {notification.Relay.Authority}. What do you say?"))
                .AddChoices(UserAnswer.Accept, UserAnswer.Reject, UserAnswer.Defer)
                .ShowAsync(screen, cancellationToken);
        }
        finally
        {
            // A prompt that is cut off leaves it hidden.
            screen.Cursor.Show(show: true);
            _attention.Release();
        }
    }

    public void Observe(ClientStep step)
    {
        if (StepText.Of(step) is var (notification, text))
        {
            Say(notification?.Relay.Authority.ToString() ?? "client", text);
        }
    }

    private static RelayDirectory Known(RelayPolicy policy) => new(
    [
        ThisMachine,
        .. policy.Trusted.Concat(policy.Blocked).Select(pattern =>
            new RelayProfile(pattern.ToString(), [pattern]) { AllowPrivateAddresses = true }),
    ]);

    private void Say(string who, string text)
    {
        lock (_line)
        {
            screen.WriteLine(SafeText.Of($"{who}: {text}"));
            screen.Profile.Out.Writer.Flush();
        }
    }
}
