using System.Diagnostics;

namespace MmsCodec.Tool.Tests.Commands;

/// <summary>A command that runs until it has done what it was told, as a process of its own; its lines are read as they come.</summary>
internal sealed class LoopbackProcess : IAsyncDisposable
{
    private readonly Process _process;

    private LoopbackProcess(Process process) => _process = process;

    public static LoopbackProcess Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "mms.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return new LoopbackProcess(process);
    }

    /// <summary>The next line; what stands in it after the words.</summary>
    public async Task<string> ReadAfterAsync(string words)
    {
        string line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Assert.Contains(words, line, StringComparison.Ordinal);
        return line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..];
    }

    /// <summary>The exit code, and the lines that were left.</summary>
    public async Task<(int Code, string[] Lines, string Error)> EndAsync()
    {
        Task<string> error = _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
