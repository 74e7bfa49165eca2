using System.Diagnostics;
using System.Text;

namespace MmsCodec.Tool.Tests;

/// <summary>One call of the command as a process of its own, with pipes for standard input and output.</summary>
internal static class MmsProcess
{
    public static (int Code, byte[] Output, string Error) Run(byte[] input, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is string host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mms.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using MemoryStream output = new();
        Task copy = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        Task.WaitAll([error, copy], TestContext.Current.CancellationToken);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
