using System.Text.RegularExpressions;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Consumers;

/// <summary>A project of somebody who uses the packages: a folder outside the repository that knows the private feed and nothing else.</summary>
internal sealed partial class Consumer
{
    private readonly PackedPackages _packages;

    /// <summary>A new folder.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="name">The folder's name.</param>
    public Consumer(PackedPackages packages, string name)
    {
        _packages = packages;
        Folder = packages.NewFolder(name);
        // The machine's cache is a feed for what the packages depend on.
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="private" value="{packages.Feed}" />
                <add key="machine" value="{PackedPackages.MachineCache}" />
              </packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Folder { get; }

    /// <summary>A console project that references one of the packages.</summary>
    public static Consumer Console(PackedPackages packages, string name, string package = "MmsCodec", string more = "")
    {
        Consumer consumer = new(packages, name);
        consumer.Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{PackedPackages.Version}" />
              </ItemGroup>
              {more}
            </Project>
            """);
        return consumer;
    }

    public Consumer Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Calls the SDK's command in the folder; nothing in the log may say that an analyzer was not loaded or failed.</summary>
    public async Task<Dotnet> DotnetAsync(params string[] arguments)
    {
        Dotnet run = await Dotnet.RunAsync(Folder, _packages.Cache, arguments);
        Assert.DoesNotMatch(AnalyzerFailure(), run.Output);
        return run;
    }

    public Task<Dotnet> BuildAsync(params string[] more) => DotnetAsync(["build", "-nologo", .. more]);

    // CS8032: cannot be created. CS9057: built for a newer compiler. AD0001: threw. CS8784, CS8785: the generator threw.
    [GeneratedRegex("CS8032|CS9057|AD0001|CS8784|CS8785")]
    private static partial Regex AnalyzerFailure();
}
