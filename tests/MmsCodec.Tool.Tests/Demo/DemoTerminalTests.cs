using System.Diagnostics;
using System.Text;

namespace MmsCodec.Tool.Tests.Demo;

/// <summary><c>mms demo</c> on a terminal, where it asks. The terminal is that of script(1), which is skipped where there is none.</summary>
public sealed class DemoTerminalTests
{
    private const int Timeout = 60_000;
    private const string Question = "What do you say?";
    private const string Enter = "\r";
    private const string Down = "\e[B";
    private const string ControlC = "\x3";

    [Theory(Timeout = Timeout)]
    [InlineData(Enter, "user: accept")]
    [InlineData(Down + Enter, "user: reject")]
    [InlineData(Down + Down + Enter, "user: defer")]
    public async Task Person_is_asked_about_the_bank(string keys, string answer)
    {
        (int code, string output) = await RunAsync(keys);

        Assert.Contains(answer, output, StringComparison.Ordinal);
        Assert.Contains("Every relay got its own acknowledgement and no other's.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact(Timeout = Timeout)]
    public async Task Control_C_stops_it()
    {
        (int code, string output) = await RunAsync(ControlC);

        Assert.DoesNotContain("Verdict", output, StringComparison.Ordinal);
        Assert.EndsWith("\e[?25h", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(130, code);
    }

    private static async Task<(int Code, string Output)> RunAsync(string keys)
    {
        const string Script = "/usr/bin/script";
        Assert.SkipUnless(File.Exists(Script), "script(1) not found: install bsdutils for a terminal to test on.");
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        // A shell that starts something in the background has it ignore Control-C, and all that it starts.
        string command = "env --default-signal=INT " + string.Join(' ', DemoProcess.CommandLine.Select(word => $"'{word}'"));
        ProcessStartInfo start = new(Script, ["-q", "-e", "-c", command, "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        using Process process = Process.Start(start)!;
        try
        {
            StringBuilder output = new();
            await ReadUntilAsync(process.StandardOutput, output, Question, cancellation);
            await process.StandardInput.WriteAsync(keys.AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
            output.Append(await process.StandardOutput.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, output.ToString());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task ReadUntilAsync(StreamReader reader, StringBuilder output, string text, CancellationToken cancellation)
    {
        char[] buffer = new char[4096];
        while (!output.ToString().Contains(text, StringComparison.Ordinal))
        {
            int read = await reader.ReadAsync(buffer, cancellation);
            Assert.True(read > 0, $"It ended without '{text}': {output}");
            output.Append(buffer, 0, read);
        }
    }
}
