using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Docs;

/// <summary>The C# in the docs compiles against the packages, runs, and is flagged where it says so and nowhere else.</summary>
public sealed class DocsTests(PackedPackages packages)
{
    [Fact]
    public async Task Fragments_compile_run_and_are_flagged_where_they_say()
    {
        DocBlock[] fragments = [.. DocBlock.All().Where(b => b.FileName is null)];
        var project = DocsProject.Write(packages, fragments);

        Dotnet build = (await project.BuildAsync()).Succeeded();
        Assert.Equal(fragments.SelectMany(f => f.Flagged).Order(StringComparer.Ordinal), DocsProject.Flagged(build).Order(StringComparer.Ordinal));

        Dotnet run = (await project.RunAsync()).Succeeded();
        Assert.All(fragments.Where(f => !f.IsMembers), f => Assert.Contains($"ran {f.Page}:{f.Line}\n", run.Output, StringComparison.Ordinal));
    }
}
