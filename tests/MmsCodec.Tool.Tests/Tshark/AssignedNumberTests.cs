using System.Globalization;
using System.Text.RegularExpressions;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>The tables of assigned numbers say, number by number, what those of tshark say, but for what is listed here.</summary>
public partial class AssignedNumberTests
{
    /// <summary>Names that tshark 4.0 has otherwise, or not at all, and whose side the standard is on.</summary>
    private static readonly IReadOnlyDictionary<string, string> Theirs = new Dictionary<string, string>
    {
        // Parameters: it says what the token stands for. WAP-230-WSP Appendix A, Table 38 has the names.
        ["0 q"] = "0 Q: Q-value",
        ["1 charset"] = "1 Well-known-charset",
        ["2 level"] = "2 Level: Version-value",
        ["3 type"] = "3 Integer-value",
        ["9 type"] = "9 Special Constrained-encoding",
        ["17 SEC"] = "17 SEC: Short-integer",
        ["18 MAC"] = "18 MAC: Text-value",
        ["22 size"] = "22 Size: Integer-value",

        // Charsets: it has IANA's first name, we the preferred MIME name.
        ["3 us-ascii"] = "3 ANSI-X3.4-1968",
        ["18 euc-jp"] = "18 Extended-UNIX-Code-Packed-Format-for-Japanese",

        // Media types: it has those of WSP 1.1, WAP-230-WSP Appendix A, Table 40 gave the numbers anew.
        ["10 text/vnd.wap.wta-event"] = "10 text/vnd.wap.channel",
        ["22 application/vnd.wap.wta-eventc"] = "22 application/vnd.wap.channelc",
    };

    [Fact]
    public void FieldNames() => AssertSame(
        TsharkFacts.ValuesOf("wsp.header.name_value"),
        InspectionSchema.Mms.PartHeaders.Includes!.Headers.Select(header => $"{header.Code} {header.Name}"));

    [Fact]
    public void Parameters() => AssertSame(
        TsharkFacts.ValuesOf("wsp.parameter.type"),
        MmsSchema.Values.ContentParameter.Parameters.Select(parameter => $"{parameter.Token} {parameter.Name}"));

    [Fact]
    public void Charsets() => AssertSame(
        TsharkFacts.ValuesOf("lcp.opt.MIBenum").ToDictionary(name => name.Key, name => Year().Replace(name.Value, "").Replace('_', '-')),
        MmsSchema.Values.Charset.Numbers.Where(charset => charset.Code != MmsCharsets.Any).Select(charset => $"{charset.Code} {charset.Name.Replace('_', '-')}"));

    [Fact]
    public void MediaTypesAndApplications()
    {
        // tshark 4.0 knows these, and takes every Long-integer for the first application.
        AssignedNumber[] types = [.. MmsSchema.Values.MediaType.Numbers.Where(type => type.Code < 0x4E)];
        AssignedNumber[] applications = [.. MmsSchema.Values.ApplicationId.Numbers.Where(application => application.Code < 0x10)];
        IReadOnlyDictionary<int, IReadOnlyList<Fact>> theirs = TsharkFacts.Of([.. types.Select(Message), .. applications.Select(Push)]);

        AssertSame(NamesOf(types, 0, HeaderNames.ContentType), types.Select(type => $"{type.Code} {type.Name}"));
        AssertSame(NamesOf(applications, types.Length, "X-Wap-Application-Id"), applications.Select(application => $"{application.Code} {application.Name}"));

        Dictionary<int, string> NamesOf(AssignedNumber[] numbers, int first, string header) =>
            numbers.Index().ToDictionary(number => (int)number.Item.Code, number => theirs[first + number.Index].Single(fact => fact.Name == header).Value);
    }

    private static byte[] Message(AssignedNumber type) =>
    [
        0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
        0x84, 0x03, 0x02, (byte)(type.Code >> 8), (byte)type.Code, // Content-Type: Long-integer
    ];

    private static byte[] Push(AssignedNumber application) =>
    [
        0x07, 0x06, 0x03, 0xBE, // TID, Push, HeadersLen, application/vnd.wap.mms-message
        0xAF, (byte)(0x80 | application.Code), // X-Wap-Application-Id: Short-integer
        0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
    ];

    private static void AssertSame(IReadOnlyDictionary<int, string> theirs, IEnumerable<string> ours)
    {
        foreach (string our in ours)
        {
            int code = int.Parse(our[..our.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

            Assert.Equal(Theirs.GetValueOrDefault(our, our), $"{code} {Remark().Replace(theirs.GetValueOrDefault(code, ""), "")}", ignoreCase: true);
        }
    }

    // What tshark says beside the name, as in "Accept-Charset (encoding 1.1)".
    [GeneratedRegex(@"( \(.*\))+$")]
    private static partial Regex Remark();

    // As in "ISO_8859-1:1987".
    [GeneratedRegex(@":\d{4}$")]
    private static partial Regex Year();
}
