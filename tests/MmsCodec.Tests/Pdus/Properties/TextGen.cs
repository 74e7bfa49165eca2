using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Texts, addresses and URIs of every kind that can be written.</summary>
internal static class TextGen
{
    private const string Ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~";
    private const string Token = "!#$%&'*+-.^_`|~0189AZaz";
    private const string Uri = "!#$%&'()*+,-./0189:;=?@AZ[\\]^_`az{|}~";

    // A character of one, two, three and four octets in UTF-8, in each also the first and the last.
    private static readonly string[] Unicode =
        ["A", "z", " ", "\u0080", "é", "\u07FF", "\u0800", "€", "漢", "\uFFFD", "\uFFFF", "\U00010000", "😀", "\U0010FFFF", "\uFEFF"];

    // Charsets that .NET can write, and characters that each of them has.
    private static readonly (int Mib, string Characters)[] Charsets =
    [
        (3, Ascii),
        (4, "Aé\u00A0ÿ"),
        (5, "AąŁž"),
        (7, "AĀŪ"),
        (8, "AЖя"),
        (10, "AΩώ"),
        (12, "Aşğ"),
        (17, "Aｱあ漢"),
        (18, "Aあ漢"),
        (38, "A가힝"),
        (39, "Aあ漢"),
        (109, "Aąž"),
        (111, "A€Ÿ"),
        (113, "A中文"),
        (114, "A中文€"),
        (2025, "A中文"),
        (2026, "A中文"),
        (2084, "Aаяё"),
        (2252, "A€éŸ"),
    ];

    private static readonly int[] UnicodeCharsets = [0, 106, 1000, 1013, 1014, 1015, 1017, 1018, 1019];

    /// <summary>A Text-string, in UTF-8, be it empty; tabs only after the first character.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (3, Of(Ascii)),
        (2, Gen.Elements(Unicode).ArrayOf().Select(string.Concat)),
        (1, Of(Ascii).Select(text => "x\t" + text)));

    public static Gen<string> TokenText { get; } = Of(Token).Where(text => text.Length > 0);

    public static Gen<string> UriText { get; } = Gen.Frequency(
        (1, Of(Uri)),
        (1, Of(Uri).Select(path => "http://mmsc.example:8002/" + path)));

    /// <summary>Plain when US-ASCII, else with a charset that can express it.</summary>
    public static Gen<EncodedText> Encoded { get; } = Gen.Frequency(
        (3, Of(Ascii).Select(text => new EncodedText(text))),
        (1, Gen.Elements("+15551230001/TYPE=PLMN", "192.0.2.7/TYPE=IPv4", "Eve <eve@example.com>", "12345").Select(text => new EncodedText(text))),
        (3, Gen.Elements(Charsets).SelectMany(charset => Of(charset.Characters), (charset, text) => new EncodedText(text, charset.Mib))),
        (3, Gen.Elements(UnicodeCharsets).SelectMany(_ => InUnicode, (mib, text) => new EncodedText(text, mib))));

    // UCS-2 and UTF-16 are written without a byte-order mark, and a mark that is there says how the rest is to be read.
    private static Gen<string> InUnicode { get; } =
        Gen.Elements(Unicode).ArrayOf().Select(string.Concat).Where(text => !text.StartsWith('\uFEFF'));

    private static Gen<string> Of(string characters) =>
        Gen.Elements(characters.EnumerateRunes().Select(rune => rune.ToString())).ArrayOf().Select(string.Concat);
}
