using System.Text.RegularExpressions;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Consumers;

/// <summary>What a team meets on its first day with the package, in a project outside the repository.</summary>
public sealed partial class FirstDayTests(PackedPackages packages)
{
    [Fact]
    public async Task A_console_project_decodes_a_notification_and_acknowledges_it_and_a_second_build_does_nothing()
    {
        using OneRequestRelay relay = new();
        Consumer consumer = Consumer.Console(packages, "Acknowledge").Write("Program.cs", Source("Acknowledge"));

        Dotnet build = (await consumer.BuildAsync("-warnaserror")).Succeeded();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        Dotnet run = (await consumer.DotnetAsync("run", "--no-build", "--", $"{relay.Port}")).Succeeded();
        Assert.Equal($"T1: 1000 octets at authority:127.0.0.1:{relay.Port}\n200\n", run.Output);
        (string line, byte[] body) = await relay.Request;
        Assert.Equal("POST /m/1 HTTP/1.1", line);
        Assert.Equal(
            [
                0x8C, 0x83, // X-Mms-Message-Type: M-NotifyResp.ind
                0x98, .. "T1"u8, 0x00, // X-Mms-Transaction-Id: T1
                0x8D, 0x93, // X-Mms-MMS-Version: 1.3
                0x95, 0x83, // X-Mms-Status: Deferred
            ],
            body);

        Dotnet again = (await consumer.BuildAsync("-v:normal")).Succeeded();
        Assert.Contains("Skipping target \"CoreCompile\"", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acknowledgement_to_another_relay_is_a_warning_at_its_line_with_its_page()
    {
        Consumer consumer = Consumer.Console(packages, "Wrong")
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("Acknowledger.cs", Source("WrongRelay"));

        Dotnet build = (await consumer.BuildAsync()).Succeeded();

        string[] warnings = [.. Warning().Matches(build.Output).Select(m => m.Value).Distinct()];
        Assert.Equal(["Acknowledger.cs(13,30): warning MMS2001"], warnings);
        Assert.Contains("analyzers/docs/MMS2001.md", build.Output, StringComparison.Ordinal);

        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.MMS2001.severity = error\n");
        Dotnet refused = await consumer.BuildAsync();
        Assert.Equal(1, refused.Code);
        Assert.Contains("Acknowledger.cs(13,30): error MMS2001", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_spec_is_one_error_at_its_line_and_column()
    {
        Consumer consumer = Consumer.Console(packages, "Broken", more: """<ItemGroup><MmsSpec Include="vendor.xml" /></ItemGroup>""")
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("vendor.xml", """
                <spec name="vendor" namespace="Vendor">
                  <enum name="VendorClass">
                    <token name="Low" octet="128"/>
                    <token name="High" octet="12x"/>
                  </enum>
                </spec>
                """);

        Dotnet build = await consumer.BuildAsync();

        Assert.Equal(1, build.Code);
        string[] errors = [.. SpecError().Matches(build.Output).Select(m => m.Value).Distinct()];
        string error = Assert.Single(errors);
        // The value of octet: column 31 of line 4.
        Assert.StartsWith("vendor.xml(4,31): error MMS", error, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_references_a_project_with_the_package_has_the_rules_too()
    {
        Consumer library = Consumer.Console(packages, "Library").Write("Program.cs", "System.Console.WriteLine();");
        Consumer consumer = new Consumer(packages, "Transitive")
            .Write("Transitive.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="MmsCodec.Client" Version="{PackedPackages.Version}" />
                    <ProjectReference Include="{library.Folder}/Library.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Acknowledger.cs", Source("WrongRelay"));

        Dotnet build = (await consumer.BuildAsync()).Succeeded();

        Assert.Contains("Acknowledger.cs(13,30): warning MMS2001", build.Output, StringComparison.Ordinal);
    }

    private static string Source(string name) => File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "MmsCodec.Package.Tests", "Consumers", name + ".consumer.cs"));

    [GeneratedRegex(@"[\w.]+\(\d+,\d+\): warning \w+")]
    private static partial Regex Warning();

    [GeneratedRegex(@"[\w.]+\(\d+,\d+\): error .*")]
    private static partial Regex SpecError();
}
