using System.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Pipeline;

/// <summary>Real builds of projects with specs of their own.</summary>
public sealed class BuildTests
{
    private const string SpecName = "offers.xml";

    private const string Spec = """
        <spec name="offers" namespace="Acme">
          <enum name="Answer">
            <token octet="128" name="Accepted"/>
            <token octet="1O0" name="Refused"/>
          </enum>
        </spec>
        """;

    // Of the generator in a build, of the analyzer in the build that an IDE asks for.
    // Of the generator in a build, of the analyzer in the build that an IDE asks for.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mistake_is_printed_once_with_file_line_and_column(bool inEditor)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mms-spec-");
        try
        {
            (int exitCode, string output) = await Build(folder.FullName, Spec, $"-p:DesignTimeBuild={(inEditor ? "true" : "")}");

            Assert.NotEqual(0, exitCode);
            string error = Assert.Single(output.Split("Build FAILED.")[0].Split('\n'), line => line.Contains(" error ", StringComparison.Ordinal));
            Assert.StartsWith($"{Path.Combine(folder.FullName, SpecName)}(4,19): error MMS0010: '1O0' is not a number for 'octet'", error, StringComparison.Ordinal);
            AssertLoaded(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Generated_code_gives_no_warning_where_everything_is_analyzed_and_warnings_are_errors()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mms-spec-");
        try
        {
            (int exitCode, string output) = await Build(
                folder.FullName,
                Vendor.Acme.Spec.Text,
                "-p:TreatWarningsAsErrors=true",
                "-p:AnalysisMode=All",
                "-p:AnalysisLevel=latest-all",
                "-p:EnforceCodeStyleInBuild=true",
                "-p:GenerateDocumentationFile=true",
                "-p:Nullable=enable");

            Assert.True(exitCode == 0, output);
            AssertLoaded(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertLoaded(string output)
    {
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
    }

    private static string Project()
    {
        string targets = Path.Combine(Repository.Root, "runtime", "MmsCodec", "build", "MmsCodec");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{targets}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <MmsSpec Include="{SpecName}" />
                <Analyzer Include="{typeof(MmsSpecGenerator).Assembly.Location}" />
                <Reference Include="{typeof(MmsPdu).Assembly.Location}" />
                <Reference Include="{typeof(ReceivedNotification).Assembly.Location}" />
              </ItemGroup>
              <Import Project="{targets}.targets" />
            </Project>
            """;
    }

    private static async Task<(int ExitCode, string Output)> Build(string folder, string spec, params string[] properties)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, SpecName), spec, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "Consumer.csproj"), Project(), TestContext.Current.CancellationToken);
        ProcessStartInfo start = new("dotnet", ["build", "-nologo", .. properties, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"])
        {
            WorkingDirectory = folder,
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
}
