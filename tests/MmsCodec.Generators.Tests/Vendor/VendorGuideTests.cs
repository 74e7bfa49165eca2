using System.Text.RegularExpressions;
using MmsCodec.Generators.Tests.Harness;
using MmsCodec.Generators.Tests.Specs;

namespace MmsCodec.Generators.Tests.Vendor;

/// <summary>specs/vendor-guide.md shows what the tests beside this one compile and run.</summary>
public sealed partial class VendorGuideTests
{
    private static readonly string Guide = SpecFolder.Read("vendor-guide.md").ReplaceLineEndings("\n");

    /// <summary>What is emitted for the example, apart from what is the same for PDUs of the standard.</summary>
    public static TheoryData<string> Emitted => ["MmsSpec.acme", "NotificationIndExtensions", "OfferIndView", "VendorHeaders", "VendorPdus", "VendorSchema"];

    [Fact]
    public void Spec_is_the_one_of_the_tests() =>
        Assert.Equal(Acme.Spec.Text.ReplaceLineEndings("\n"), Blocks("xml").Single(block => block.Contains("<spec ", StringComparison.Ordinal)));

    [Fact]
    public void Spec_is_valid() => Assert.Empty(SpecFolder.Validate(Acme.Spec.Text));

    [Fact]
    public void Code_is_that_of_the_tests()
    {
        string code = Words(Acme.Read("Example.cs") + Acme.Read("Misdirected.cs"));
        string[] blocks = [.. Blocks("cs").Select(block => Words(Comment().Replace(block, "")))];

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, code, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Emitted))]
    public void Emits_as_reviewed(string file)
    {
        Consumer consumer = Consumer.Of([Acme.Spec]);

        Snapshot.Match(consumer.Generated.GeneratedSources.Single(source => source.HintName == $"Acme.Messaging.{file}.g.cs").SourceText.ToString(), file);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Guide).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(" // .*")]
    private static partial Regex Comment();
}
