using System.Diagnostics;
using System.Text;

namespace MmsCodec.Package.Tests.Packing;

/// <summary>One call of a command: how it ended and what it printed on both streams.</summary>
internal sealed record Dotnet(int Code, string Output)
{
    /// <summary>Runs the SDK's command in a folder, with a package cache of its own.</summary>
    public static Task<Dotnet> RunAsync(string folder, string cache, params string[] arguments) => RunAsync(folder, cache, HostPath, arguments);

    /// <summary>Runs a program in a folder, with a package cache of its own.</summary>
    public static async Task<Dotnet> RunAsync(string folder, string cache, string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = cache;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // The consumer is a stranger: nothing of the build that runs the tests reaches it.
        start.Environment.Remove("CI");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");

        using Process process = Process.Start(start)!;
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Dotnet(process.ExitCode, output.ToString());
    }

    public static string HostPath { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    /// <summary>The same, when it went well; else the test fails with what was printed.</summary>
    public Dotnet Succeeded()
    {
        Assert.True(Code == 0, Output);
        return this;
    }

    private static void Add(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
