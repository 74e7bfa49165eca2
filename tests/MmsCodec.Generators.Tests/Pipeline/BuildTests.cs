using System.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Pipeline;

/// <summary>A real build of a project with a broken spec.</summary>
public sealed class BuildTests
{
    private const string Spec = """
        <spec name="offers" namespace="Acme">
          <enum name="Answer">
            <token octet="128" name="Accepted"/>
            <token octet="1O0" name="Refused"/>
          </enum>
        </spec>
        """;

    // Of the generator in a build, of the analyzer in the build that an IDE asks for.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mistake_is_printed_once_with_file_line_and_column(bool inEditor)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mms-spec-");
        try
        {
            string spec = Path.Combine(folder.FullName, "offers.xml");
            await File.WriteAllTextAsync(spec, Spec, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Consumer.csproj"), Project(), TestContext.Current.CancellationToken);

            (int exitCode, string output) = await Build(folder.FullName, $"-p:DesignTimeBuild={(inEditor ? "true" : "")}");

            Assert.NotEqual(0, exitCode);
            string expected = $"{spec}(4,19): error MMS0010: '1O0' is not a number for 'octet'";
            Assert.Single(output.Split('\n'), line => line.Contains(" error ", StringComparison.Ordinal));
            Assert.Single(output.Split('\n'), line => line.StartsWith(expected, StringComparison.Ordinal));
            Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
            Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
            Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
                <MmsSpec Include="offers.xml" />
                <Analyzer Include="{typeof(MmsSpecGenerator).Assembly.Location}" />
              </ItemGroup>
              <Import Project="{targets}.targets" />
            </Project>
            """;
    }

    private static async Task<(int ExitCode, string Output)> Build(string folder, string property)
    {
        ProcessStartInfo start = new("dotnet", ["build", "-nologo", "-clp:NoSummary", property, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off"])
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
