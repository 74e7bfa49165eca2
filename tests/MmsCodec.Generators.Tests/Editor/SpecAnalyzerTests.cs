using Microsoft.CodeAnalysis;
using MmsCodec.CodeFixes.Specs;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Tests.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Editor;

/// <summary>In an editor the analyzer reports what the generator does in a build, and only one of them does.</summary>
public sealed class SpecAnalyzerTests
{
    /// <summary>Every mistake.</summary>
    public static TheoryData<string> Ids => BrokenSpecTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Mistake_is_reported_while_typing(string id)
    {
        BrokenSpec broken = BrokenSpec.Read(id);

        Diagnostic diagnostic = Assert.Single(await new EditorSession(BrokenSpec.ReadBase(), broken.File).DiagnoseAsync());

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(new FileLinePositionSpan(broken.File.Path, broken.Span), diagnostic.Location.GetLineSpan());
        Assert.Equal(broken.Message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Generator_is_silent_in_an_editor()
    {
        GeneratorHarness harness = new(new SpecOptions(inEditor: true), [BrokenSpec.ReadBase(), BrokenSpec.Read("MMS0062").File]);

        Assert.Empty(harness.Run().Diagnostics);
    }

    [Fact]
    public async Task Sound_specs_are_silent() => Assert.Empty(await new EditorSession([.. Repository.ReadSpecs()]).DiagnoseAsync());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Hint_is_a_fix(string id)
    {
        BrokenSpec broken = BrokenSpec.Read(id);
        SpecFile sound = BrokenSpec.ReadBase();
        bool hasHint = broken.Message.Contains(": did you mean '", StringComparison.Ordinal);

        string corrected = await new EditorSession(sound, broken.File).FixAsync(broken.File);

        Assert.Equal(hasHint, corrected != broken.File.Text);
        if (hasHint)
        {
            Assert.Contains(id, new CorrectSpellingFix().FixableDiagnosticIds);
            Assert.DoesNotContain(await new EditorSession(sound, new SpecFile(broken.File.Path, corrected)).DiagnoseAsync(), d => d.Id == id);
        }
    }

    [Fact]
    public async Task Misspelt_element_is_corrected_at_its_end_too()
    {
        SpecFile spec = new("broken.xml", "<spec name='a' namespace='A'>\n  <enun name='E'><token octet='1' name='x'/></enun>\n</spec>");

        Assert.Equal(
            "<spec name='a' namespace='A'>\n  <enum name='E'><token octet='1' name='x'/></enum>\n</spec>",
            await new EditorSession(spec).FixAsync(spec));
    }

    [Fact]
    public void Analyzer_knows_every_mistake() =>
        Assert.Equal(SpecDescriptors.All.Select(d => d.Id).Order(), new MmsSpecAnalyzer().SupportedDiagnostics.Select(d => d.Id).Order());
}
