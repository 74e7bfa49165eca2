using System.Diagnostics;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests.Consumer;

/// <summary>Projects of somebody who uses the runtime and its analyzers, in a folder of their own outside the repository.</summary>
public sealed class ConsumerFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-consumer-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes a project in a folder of its name, and gives its path.</summary>
    public string WriteProject(string name, string? reference = null)
    {
        string targets = Path.Combine(Repository.Root, "runtime", "MmsCodec", "build", "MmsCodec");
        string other = reference is null ? "" : $"""<ProjectReference Include="../{reference}/{reference}.csproj" />""";
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{targets}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(MmsPdu).Assembly.Location}" />
                <Reference Include="{typeof(ReceivedNotification).Assembly.Location}" />
                <Analyzer Include="{typeof(FlowAnalyzer).Assembly.Location}" />
                <Analyzer Include="{typeof(CodeFixes.SendToOriginatingAddressFix).Assembly.Location}" />
                {other}
              </ItemGroup>
              <Import Project="{targets}.targets" />
            </Project>
            """);
        return PathOf($"{name}/{name}.csproj");
    }

    /// <summary>Runs <c>dotnet</c> in the folder of a project.</summary>
    public async Task<(int ExitCode, string Output)> DotnetAsync(string project, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [.. arguments, "-nologo", "-nodeReuse:false", "-tl:off"])
        {
            WorkingDirectory = PathOf(project),
            RedirectStandardOutput = true,
        };

        // A test run that was itself started by MSBuild hands its own paths on.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
