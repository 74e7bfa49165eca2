using System.CommandLine;
using System.Net.Sockets;
using MmsCodec.Tool.Demo;
using Spectre.Console;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms demo</c>: three relays, one client, and who got which acknowledgement.</summary>
internal static class DemoCommand
{
    private const int NotAsItShouldBe = 1;

    public static Command Create(ToolConsole console)
    {
        Option<UserAnswer?> answer = new("--answer")
        {
            Description = "What the user says about the bank's message. Without it you are asked, or on a console that cannot ask, accept.",
            HelpName = "accept|reject|defer",
        };
        answer.AcceptOnlyFromAmong("accept", "reject", "defer");
        Command command = new(
            "demo",
            """
            Shows that each relay gets its own acknowledgement. Starts three MMS Relay/Servers on loopback: the home relay, which the client
            trusts; a bank's own, about which it asks its user; and a spammer's, which it blocks. Each pushes a notification over UDP, two of
            them with the same transaction id. The client decides, retrieves over HTTP and acknowledges; then a table says what each relay
            received.

            Exit code 0: every relay got its own acknowledgement and no other's. 1: one did not. 2: wrong usage.
            """)
        {
            answer,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(answer), console, parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(UserAnswer? answer, ToolConsole console, TextWriter output, CancellationToken cancellation)
    {
        IAnsiConsole screen = DemoScreen.Of(console, output);
        try
        {
            DemoReport report = await new DemoRun(screen, answer).RunAsync(cancellation);
            DemoTable.Show(screen, report);
            return report.IsAsItShouldBe ? ExitCode.Good : NotAsItShouldBe;
        }
        catch (Exception fault) when (fault is SocketException or IOException or TimeoutException)
        {
            await console.Error.WriteLineAsync($"demo: {fault.Message}");
            return NotAsItShouldBe;
        }
    }
}
