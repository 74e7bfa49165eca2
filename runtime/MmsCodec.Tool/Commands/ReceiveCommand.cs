using System.CommandLine;
using System.Net.Sockets;
using MmsCodec.Client;
using MmsCodec.Tool.Demo;
using MmsCodec.Tool.Loopback;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms receive</c>: a client on this machine that saves its messages.</summary>
internal static class ReceiveCommand
{
    private const int CannotRun = 1;

    public static Command Create(ToolConsole console)
    {
        Option<int> port = LoopbackOptions.Port(
            "--port", UdpPushReceiver.WellKnownPort, "The UDP port for pushes at 127.0.0.1; 0 lets the system choose one.");
        Option<RelayPattern[]> trusted = Patterns("--trust", "A relay from which messages are retrieved at once. May be given several times.");
        Option<RelayPattern[]> blocked = Patterns("--block", "A relay whose messages are rejected. May be given several times.");
        Option<bool> isSilent = new("--silent") { Description = "Tells blocked relays nothing, not even Rejected." };
        Option<UserAnswer?> answer = new("--answer")
        {
            Description = "What the user says about messages of other relays. Without it you are asked, or on a console that cannot ask, defer.",
            HelpName = "accept|reject|defer",
        };
        answer.AcceptOnlyFromAmong("accept", "reject", "defer");
        Option<string> folder = new("--folder")
        {
            Description = "Where messages are saved, each as a file that 'mms decode' reads.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "messages",
        };
        Option<int?> count = LoopbackOptions.Count("--pushes", "Ends when so many pushes have been handled; else at Ctrl-C.");
        Command command = new(
            "receive",
            """
            Runs an MMS Client on this machine: receives WSP pushes over UDP ('mms send', 'mms relay'), decides by --trust, --block and you,
            retrieves messages from the relay that sent the notification and acknowledges them to it. It keeps nothing but the messages, and
            connects to loopback addresses only.

            A relay is HOST or HOST:PORT, as 127.0.0.1:8080. Those on this machine that neither --trust nor --block names count as one, so
            two of them must not use the same transaction id.

            Exit code 0: it ended as told. 1: the port or the folder cannot be had. 2: wrong usage.
            """)
        {
            port, trusted, blocked, isSilent, answer, folder, count,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                RelayPolicy policy = new()
                {
                    Trusted = parsed.GetValue(trusted) ?? [],
                    Blocked = parsed.GetValue(blocked) ?? [],
                    RejectSilently = parsed.GetValue(isSilent),
                };
                ReceiveRun run = new(DemoScreen.Of(console, parsed.InvocationConfiguration.Output), parsed.GetValue(answer));
                await run.RunAsync(parsed.GetValue(port), policy, parsed.GetRequiredValue(folder), parsed.GetValue(count), cancellation);
                return ExitCode.Good;
            }
            catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
            {
                await console.Error.WriteLineAsync($"receive: {fault.Message}");
                return CannotRun;
            }
        });
        return command;
    }

    private static Option<RelayPattern[]> Patterns(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "RELAY",
        CustomParser = result =>
        {
            List<RelayPattern> patterns = [];
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (RelayPattern.TryParse(text, out RelayPattern? pattern))
                {
                    patterns.Add(pattern);
                }
                else
                {
                    result.AddError($"{name} takes HOST or HOST:PORT, as 127.0.0.1:8080, not '{text}'.");
                }
            }

            return [.. patterns];
        },
    };
}
