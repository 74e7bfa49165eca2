using System.Reflection;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Diagnostics;

/// <summary>Each mistake gives its own error, at its place, and no other.</summary>
public sealed class BrokenSpecTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(SpecDescriptors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    public static TheoryData<string> Ids =>
        [.. Descriptors.Where(descriptor => !descriptor.Equals(SpecDescriptors.TooLarge) && !descriptor.Equals(SpecDescriptors.NamespaceTaken)).Select(descriptor => descriptor.Id).Order()];

    [Fact]
    public void Base_is_sound() => Assert.Equal([], GeneratorHarness.Diagnose(BrokenSpec.ReadBase()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mistake_is_the_only_error(string id)
    {
        BrokenSpec broken = BrokenSpec.Read(id);
        SpecFile sound = BrokenSpec.ReadBase();

        GeneratorRunResult result = new GeneratorHarness(sound, broken.File).Run();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(broken.Message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(new FileLinePositionSpan(broken.File.Path, broken.Span), diagnostic.Location.GetLineSpan());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_sound_is_still_generated(string id)
    {
        BrokenSpec broken = BrokenSpec.Read(id);
        SpecFile sound = BrokenSpec.ReadBase();

        GeneratorRunResult result = new GeneratorHarness(sound, broken.File).Run();

        string[] generated = Names(result);
        Assert.All(result.GeneratedSources, source => Assert.Empty(source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken)));
        Assert.Empty(Names(new GeneratorHarness(sound).Run()).Except(generated));
        if (broken.File.Text.Contains("name=\"Sound\"", StringComparison.Ordinal))
        {
            Assert.Contains("Acme.Sound.g.cs", generated);
        }
    }

    [Theory]
    [InlineData(1 << 20, 0)]
    [InlineData((1 << 20) + 1, 1)]
    public void Spec_beyond_the_limit_is_refused(int length, int errors)
    {
        const string Start = "<spec name=\"large\" namespace=\"Acme\">";
        const string End = "</spec>";
        SpecFile spec = new("large.xml", Start + new string(' ', length - Start.Length - End.Length) + End);

        IEnumerable<Diagnostic> diagnostics = GeneratorHarness.Diagnose(spec);

        Assert.Equal(Enumerable.Repeat("MMS0003 (0,0)-(0,0)", errors), diagnostics.Select(d => $"{d.Id} {d.Location.GetLineSpan().Span}"));
    }

    [Fact]
    public void Ids_follow_each_other_and_lead_to_their_docs()
    {
        string[] expected = [.. Enumerable.Range(1, Descriptors.Length).Select(number => $"MMS{number:D4}")];

        Assert.Equal(expected, Descriptors.Select(descriptor => descriptor.Id).Order());
        Assert.All(Descriptors, descriptor => Assert.EndsWith("/specs/README.md#" + descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri));
    }

    [Fact]
    public void Release_notes_list_every_id()
    {
        string folder = Path.Combine(Repository.Root, "generators", "MmsCodec.Generators");
        string[] rows = [.. File.ReadLines(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")).Where(line => line.StartsWith("MMS", StringComparison.Ordinal))];

        Assert.Equal(Descriptors.OrderBy(d => d.Id).Select(d => $"{d.Id} | {d.Category} | Error | [{d.Title}]({d.HelpLinkUri})"), rows);
    }

    private static string[] Names(GeneratorRunResult result) => [.. result.GeneratedSources.Select(source => source.HintName)];
}
