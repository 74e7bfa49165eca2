using System.Diagnostics;
using System.Text;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Templates;

/// <summary>A program that runs until it is disposed of, and what it has printed so far.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private TaskCompletionSource _printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts a program that was built in a folder, in that folder.</summary>
    public static RunningProgram Start(string folder, string assembly, params string[] arguments)
    {
        string path = Path.Combine(folder, "bin", "Debug", "net10.0", assembly);
        Process process = new()
        {
            StartInfo = new ProcessStartInfo(Dotnet.HostPath, [path, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            },
        };
        RunningProgram program = new(process);
        process.OutputDataReceived += (_, line) => program.Add(line.Data);
        process.ErrorDataReceived += (_, line) => program.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until the program has printed something; fails with what it printed when it ends before.</summary>
    public async Task WaitForAsync(string text)
    {
        while (true)
        {
            Task more;
            lock (_output)
            {
                if (_output.ToString().Contains(text, StringComparison.Ordinal))
                {
                    return;
                }

                more = _printed.Task;
            }

            Assert.False(_process.HasExited, $"It ended and had not printed '{text}' but\n{_output}");
            await more.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_output)
        {
            _output.Append(line).Append('\n');
            _printed.SetResult();
            _printed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
