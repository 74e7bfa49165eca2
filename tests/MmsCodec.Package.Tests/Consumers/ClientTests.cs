using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Consumers;

/// <summary>The client in programs of other kinds: compiled ahead of time, and written in F#.</summary>
public sealed class ClientTests(PackedPackages packages)
{
    private const string Expected = "Your statement from profile:bank\nGET \nPOST NotifyRespInd\n";

    [Fact]
    public async Task Is_compiled_ahead_of_time_without_a_warning()
    {
        Assert.SkipUnless(Linker.IsInstalled, Linker.Missing);
        Consumer consumer = Consumer.Console(packages, "Native", "MmsCodec.Client", $"""
              <ItemGroup><PackageReference Include="MmsCodec.Relay" Version="{PackedPackages.Version}" /></ItemGroup>
              <PropertyGroup>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            """).Write("Program.cs", Source("Client.consumer.cs"));

        (await consumer.DotnetAsync("publish", "-o", "native", "--use-current-runtime")).Succeeded();

        Dotnet run = await Dotnet.RunAsync(consumer.Folder, packages.Cache, Path.Combine(consumer.Folder, "native", "Native"), []);
        Assert.Equal(Expected, run.Succeeded().Output);
    }

    [Fact]
    public async Task Is_used_from_FSharp()
    {
        Consumer consumer = new Consumer(packages, "FSharp")
            .Write("FSharp.fsproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="Program.fs" />
                    <PackageReference Include="MmsCodec.Client" Version="{PackedPackages.Version}" />
                    <PackageReference Include="MmsCodec.Relay" Version="{PackedPackages.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Program.fs", Source("Client.consumer.fs"));

        Dotnet run = (await consumer.DotnetAsync("run")).Succeeded();

        Assert.EndsWith(Expected, run.Output, StringComparison.Ordinal);
    }

    private static string Source(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "MmsCodec.Package.Tests", "Consumers", name));
}
