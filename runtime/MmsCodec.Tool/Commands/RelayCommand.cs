using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using MmsCodec.Relay;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Loopback;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms relay</c>: a relay on this machine that prints what it receives.</summary>
internal static class RelayCommand
{
    private const int CannotRun = 1;

    public static Command Create(ToolConsole console)
    {
        Option<int> port = LoopbackOptions.Port("--port", 8080, "The port to listen on at 127.0.0.1; 0 lets the system choose one.");
        Option<string[]> messages = new("--hold")
        {
            Description = "Messages that wait at the relay: M-Retrieve.conf or M-Send.req in binary. May be given several times.",
            HelpName = "FILE",
        };
        Option<IPEndPoint?> client = LoopbackOptions.EndPoint("--client", "Where a client receives pushes: it is notified of each message.");
        Option<int?> count = LoopbackOptions.Count("--requests", "Ends after so many requests; else at Ctrl-C.");
        Command command = new(
            "relay",
            """
            Runs an MMS Relay/Server on this machine that keeps everything in memory: it takes every PDU that clients send, has an MMBox, and
            prints each request in a line: what it was, whether it was meant for this relay, and what was answered.

            Exit code 0: it ended as told. 1: the port cannot be had, or a message is malformed. 2: wrong usage.
            """)
        {
            port, messages, client, count,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(port),
            parsed.GetValue(messages) ?? [],
            parsed.GetValue(client),
            parsed.GetValue(count),
            console,
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        int port, string[] files, IPEndPoint? client, int? count, ToolConsole console, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            List<RetrieveConf> messages = [];
            foreach (string file in files)
            {
                messages.Add(WaitingMessage.Read(file, await InputFiles.ReadAsync(file, console, cancellation)));
            }

            InMemoryRelayOptions options = new() { EndPoint = new IPEndPoint(IPAddress.Loopback, port) };
            await using InMemoryRelay relay = await InMemoryRelay.StartAsync("relay", options, cancellation);
            await output.WriteLineAsync($"relay at {relay.Address}");
            await HoldAsync(relay, messages, client, output, cancellation);
            await PrintAsync(relay, count, output, cancellation);
            return ExitCode.Good;
        }
        catch (MalformedMessageException fault)
        {
            await console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Malformed;
        }
        catch (InputException fault)
        {
            await console.Error.WriteLineAsync($"{fault.File}: {fault.Message}");
            return ExitCode.Usage;
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            await console.Error.WriteLineAsync($"relay: {fault.Message}");
            return CannotRun;
        }
    }

    private static async Task HoldAsync(
        InMemoryRelay relay, List<RetrieveConf> messages, IPEndPoint? client, TextWriter output, CancellationToken cancellation)
    {
        foreach ((int index, RetrieveConf message) in messages.Index())
        {
            NotificationInd notification = relay.Hold($"{index + 1}", message);
            await output.WriteLineAsync($"holds {notification.TransactionId} at {notification.ContentLocation}");
            if (client is not null)
            {
                await relay.NotifyAsync(notification, client, cancellation);
                await output.WriteLineAsync($"pushed M-Notification.ind {notification.TransactionId} to UDP {client}");
            }
        }

        await output.FlushAsync(cancellation);
    }

    private static async Task PrintAsync(InMemoryRelay relay, int? count, TextWriter output, CancellationToken cancellation)
    {
        int printed = 0;
        while (printed < (count ?? int.MaxValue))
        {
            int seen = printed;
            IReadOnlyList<ReceivedRequest> requests = await relay.WaitAsync(all => all.Count > seen, cancellation);
            for (; printed < requests.Count; printed++)
            {
                await output.WriteLineAsync(SafeText.Of(TextOf(requests[printed])));
            }

            await output.FlushAsync(cancellation);
        }
    }

    private static string TextOf(ReceivedRequest request)
    {
        string what = request.Pdu is { } pdu ? PduText.Of(pdu) : request.TransactionId ?? "";
        return $"{request.Method} {request.Target} {what}: {(request.IsOwn ? "own" : "not of this relay")}, HTTP {request.Status}";
    }
}
