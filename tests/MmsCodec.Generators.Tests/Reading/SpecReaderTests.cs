using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Tests.Reading;

public sealed class SpecReaderTests
{
    [Theory]
    [InlineData("<spec name='a' namespace='A' doc='[|x|]'/>")]
    [InlineData("<spec name=\"a\" namespace=\"A\" doc=\"[|it's|]\"/>")]
    [InlineData("<spec name='a' namespace='A' doc = '[|x|]' />")]
    [InlineData("<spec name='a' namespace='A'\n      doc\n=\n  '[|x|]'/>")]
    [InlineData("<spec name='a' namespace='A'\r\n\tdoc='[|x|]'/>")]
    [InlineData("<spec name='a' namespace='A'\r doc='[|x|]'/>")]
    [InlineData("<spec name='a' source='\U0001F4E8' namespace='A' doc='[|\U0001F4E8|]'/>")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>\n<!-- a\nb -->\n<spec name='a' namespace='A' doc='[|a\nb|]'/>")]
    [InlineData("<spec name='a' namespace='A' doc='[|&lt;x&gt;|]'/>")]
    [InlineData("<spec name='a' namespace='A' doc='[||]'/>")]
    [InlineData("<spec name='a' namespace='A' docs='no' doc='[|x|]'/>")]
    public void Value_is_found_where_it_lies(string marked)
    {
        (string text, int start, int end) = Unmark(marked);

        SpecLocation location = Read(text).Root!.LocationOf("doc");

        Assert.Equal((start, end), (location.Start, location.Start + location.Length));
        Assert.Equal(PositionOf(text, start), (location.From.Line, location.From.Character));
        Assert.Equal(PositionOf(text, end), (location.To.Line, location.To.Character));
    }

    [Theory]
    [InlineData("<field header='H' presence='optional' allowed='one [|two|] three'/>")]
    [InlineData("<field header='H' presence='optional' allowed='  one   [|two|]'/>")]
    [InlineData("<field header='H' presence='optional' allowed='[|&#111;ne two|]'/>")]
    [InlineData("<field header='H' presence='optional' allowed='[|one\n two|]'/>")]
    public void Word_is_found_where_it_lies(string marked)
    {
        (string text, int start, int end) = Unmark("<spec name='a' namespace='A'><pdu>" + marked + "</pdu></spec>");

        SpecElement field = Read(text).Root!.Children[0].Children[0];
        SpecLocation location = field.Attribute("allowed")!.Words().ElementAt(1).Location;

        Assert.Equal((start, end), (location.Start, location.Start + location.Length));
    }

    [Fact]
    public void What_editors_need_is_no_attribute_of_the_language()
    {
        SpecDocument document = Read("""
            <spec name="a" namespace="A" xml:lang="en"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="mms-spec.xsd"/>
            """);

        Assert.Empty(document.Diagnostics);
        Assert.Equal(["name", "namespace"], document.Root!.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void What_comes_before_a_fault_is_kept()
    {
        SpecDocument document = Read("<spec name='a' namespace='A'><enum name='E'><token octet='128' name='T'/><token octet='129' name='U</enum></spec>");

        Assert.Equal(SpecDescriptors.NotWellFormed, Assert.Single(document.Diagnostics).Descriptor);
        Assert.True(document.LosesNames);
        Assert.Equal("T", Assert.Single(Assert.Single(document.Root!.Children).Children).Text("name"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no XML")]
    [InlineData("<!-- <!DOCTYPE spec> -->")]
    [InlineData("<spec name='a' namespace='A'>&undeclared;</spec>")]
    [InlineData("<spec name='a' namespace='A'>\0</spec>")]
    [InlineData("<spec name='a' namespace='A'/><spec/>")]
    [InlineData("<spec name='a' name='b' namespace='A'/>")]
    public void Fault_of_xml_is_reported_once(string text) =>
        Assert.Equal(SpecDescriptors.NotWellFormed, Assert.Single(Read(text).Diagnostics).Descriptor);

    [Theory]
    [InlineData("[|<!DOCTYPE|] spec><spec name='a' namespace='A'/>")]
    [InlineData("<?xml version='1.0'?>\n<!-- <!DOCTYPE --><?x <!DOCTYPE?>\n[|<!DOCTYPE|] spec [<!ENTITY e 'x'>]>\n<spec name='&e;'/>")]
    [InlineData("[|<!DOCTYPE|] lolz [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><spec name='&b;'/>")]
    [InlineData("[|<!DOCTYPE|] spec SYSTEM 'http://127.0.0.1:9/x.dtd'><spec/>")]
    public void Dtd_is_refused_unread(string marked)
    {
        (string text, int start, int end) = Unmark(marked);

        SpecDocument document = Read(text);

        SpecDiagnostic diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(SpecDescriptors.DtdRefused, diagnostic.Descriptor);
        Assert.Equal((start, end), (diagnostic.Location.Start, diagnostic.Location.Start + diagnostic.Location.Length));
        Assert.Null(document.Root);
    }

    [Fact]
    public void Deepest_nesting_within_the_size_limit_is_refused_once()
    {
        const int Depth = 100_000;
        string text = "<spec name='a' namespace='A'>" + string.Concat(Enumerable.Repeat("<type>", Depth));

        Assert.Equal(
            [SpecDescriptors.TooDeep, SpecDescriptors.NotWellFormed],
            Read(text).Diagnostics.Select(diagnostic => diagnostic.Descriptor));
    }

    [Theory]
    [InlineData("octet", "0", 0u)]
    [InlineData("octet", "255", 255u)]
    [InlineData("octet", "0xff", 255u)]
    [InlineData("octet", "007", 7u)]
    [InlineData("octet", "256", null)]
    [InlineData("octet", "-1", null)]
    [InlineData("octet", "+1", null)]
    [InlineData("octet", " 1", null)]
    [InlineData("octet", "1.0", null)]
    [InlineData("octet", "0x", null)]
    [InlineData("octet", "ff", null)]
    [InlineData("octet", "4294967296", null)]
    [InlineData("octet", "", null)]
    public void Number_is_decimal_or_hex_and_within_its_range(string name, string value, uint? expected)
    {
        SpecDocument document = Read($"<spec name='a' namespace='A'><enum name='E'><token name='T' {name}='{value}'/></enum></spec>");

        Assert.Equal(expected, document.Root!.Children[0].Children[0].Number(name));
        Assert.Equal(expected is null ? 1 : 0, document.Diagnostics.Count);
    }

    private static SpecDocument Read(string text) => SpecReader.Read("a.xml", text, TestContext.Current.CancellationToken);

    private static (string Text, int Start, int End) Unmark(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        string text = marked.Remove(start, 2);
        int end = text.IndexOf("|]", StringComparison.Ordinal);
        return (text.Remove(end, 2), start, end);
    }

    // Counted by hand, by the line ends of XML: CR LF, LF, CR.
    private static (int Line, int Column) PositionOf(string text, int offset)
    {
        string[] lines = text[..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return (lines.Length - 1, lines[^1].Length);
    }
}
