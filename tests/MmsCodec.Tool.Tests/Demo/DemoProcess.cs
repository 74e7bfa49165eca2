using System.Diagnostics;

namespace MmsCodec.Tool.Tests.Demo;

/// <summary>One run of <c>mms demo</c> as a process: its exit code and what it wrote into pipes.</summary>
internal sealed record DemoProcess(int ExitCode, string Output, string Error)
{
    /// <summary>The command, as it was built beside the tests.</summary>
    public static string[] CommandLine => ["dotnet", Path.Combine(AppContext.BaseDirectory, "mms.dll"), "demo"];

    public static async Task<DemoProcess> RunAsync(params string[] arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new(CommandLine[0], [.. CommandLine[1..], .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
            Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new DemoProcess(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The rows of the table below its head, the cells separated by spaces.</summary>
    public IEnumerable<string> TableRows() => Output
        .Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(1)
        .Select(line => string.Join(' ', line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
