using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MmsCodec.Package.Tests.Consumers;
using MmsCodec.Package.Tests.Packing;

namespace MmsCodec.Package.Tests.Docs;

/// <summary>
/// A console project of all fragments in the docs, against the packages: each fragment is a class that derives from
/// <c>DocSurroundings</c>, which has what the text around it takes for granted. Statements are run, one fragment after another.
/// </summary>
internal sealed partial class DocsProject(Consumer consumer)
{
    public static DocsProject Write(PackedPackages packages, IReadOnlyList<DocBlock> fragments)
    {
        Consumer consumer = Consumer.Console(packages, "Docs", "MmsCodec.Client", $"""
            <ItemGroup><PackageReference Include="MmsCodec.Relay" Version="{PackedPackages.Version}" /></ItemGroup>
            """);
        // Suggestions too: a page says where its rule speaks, whatever its severity is. What fragments leave unused is no fault.
        consumer.Write(".editorconfig", $"""
            root = true
            [*.cs]
            {string.Concat(Rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = warning\n"))}
            """);
        consumer.Write("DocSurroundings.cs", File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "MmsCodec.Package.Tests", "Docs", "DocSurroundings.consumer.cs")));
        foreach (DocBlock fragment in fragments)
        {
            consumer.Write($"{fragment.Name}.cs", Wrap(fragment));
        }

        consumer.Write("Program.cs", Program(fragments));
        return new DocsProject(consumer);
    }

    public Task<Dotnet> BuildAsync() => consumer.BuildAsync();

    public Task<Dotnet> RunAsync() => consumer.DotnetAsync("run", "--no-build");

    /// <summary>The rules' diagnostics of a build, in the form of <see cref="DocBlock.Flagged"/>.</summary>
    public static IEnumerable<string> Flagged(Dotnet build) => Warning().Matches(build.Output)
        .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Groups["page"].Value}({m.Groups["line"].Value}): {m.Groups["rule"].Value}"))
        .Distinct();

    private static readonly string[] Rules =
    [
        "MMS1001", "MMS1002", "MMS2001", "MMS2002", "MMS2003", "MMS2004", "MMS2005", "MMS2006", "MMS2007", "MMS2008",
    ];

    private static string Wrap(DocBlock fragment)
    {
        StringBuilder text = new("using System.Buffers;\nusing MmsCodec;\nusing MmsCodec.Client;\nusing MmsCodec.Relay;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed class {fragment.Name} : DocSurroundings\n{{\n");
        if (!fragment.IsMembers)
        {
            text.Append("    public async Task RunAsync()\n    {\n        await Task.Yield();\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"#line {fragment.Line} \"{fragment.Page}\"\n{fragment.Text}\n#line default\n");
        return text.Append(fragment.IsMembers ? "}\n" : "    }\n}\n").ToString();
    }

    private static string Program(IEnumerable<DocBlock> fragments) => string.Concat(
        fragments.Where(f => !f.IsMembers)
            .Select(f => $"await new {f.Name}().RunAsync();\nSystem.Console.WriteLine(\"ran {f.Page}:{f.Line}\");\n"));

    [GeneratedRegex(@"/consumers/Docs/(?<page>[\w./-]+\.md)\((?<line>\d+),\d+\): (warning|error) (?<rule>MMS\d{4})")]
    private static partial Regex Warning();
}
