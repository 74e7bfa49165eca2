using MmsCodec.Package.Tests.Consumers;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Docs;

/// <summary>What the README shows as a build's output is a build's output.</summary>
public sealed class ReadmeTests(PackedPackages packages)
{
    [Fact]
    public async Task The_warning_is_what_a_build_prints()
    {
        DocBlock acknowledger = DocBlock.All().Single(b => b is { Page: "README.md", FileName: "Acknowledger.cs" });
        string[] readme = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        string shown = readme.First(line => line.StartsWith("Acknowledger.cs(", StringComparison.Ordinal));
        Consumer consumer = Consumer.Console(packages, "Readme")
            .Write("Program.cs", "System.Console.WriteLine();")
            .Write("Acknowledger.cs", acknowledger.Text);

        Dotnet build = (await consumer.BuildAsync()).Succeeded();

        Assert.Contains($"{consumer.Folder}/{shown} [", build.Output, StringComparison.Ordinal);
    }
}
