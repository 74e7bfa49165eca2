using System.Text;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>One way in which tshark 4.0 shows a header otherwise.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Standard">What the standard says.</param>
/// <param name="Covers">Whether what tshark says of a header differs in this, and in nothing else.</param>
internal sealed record Disagreement(string Name, string Standard, Func<Header, Fact, bool> Covers)
{
    // X-Mms-Reply-Charging-Id is the last header of which tshark decodes the value, X-Mms-Previously-Sent-Date and -By aside.
    private const byte LastDecoded = 0x9F;
    private const byte LastNamed = 0xB3;

    // tshark cuts a line off at 240 characters, the header's name among them.
    private const int LongestShown = 200;

    // The names that tshark gives headers.
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["X-Mms-Status"] = "Status",
        ["X-Mms-Response-Status"] = "Response-Status",
        ["X-Mms-Response-Text"] = "Response-Text",
        ["X-Mms-Sender-Visibility"] = "Sender-Visibility",
        ["X-Mms-Read-Report"] = "X-Mms-Read-Reply",
    };

    /// <summary>All of them, reviewed.</summary>
    public static IReadOnlyList<Disagreement> All { get; } =
    [
        new(
            "names a header in its own way",
            "OMA-TS-MMS_ENC-V1_3: headers have their names",
            (header, their) => Shown.TryGetValue(header.Ours.Name, out string? name) && IsNamed(their, name) && IsSame(their, header.Ours.Value)),
        new(
            "leaves values of the headers of MMS 1.1 and 1.2 as they are on the wire",
            "OMA-TS-MMS_ENC-V1_3 §7.3: each has a syntax",
            (header, their) => header.Field is > LastDecoded and <= LastNamed && IsNamed(their, header.Ours.Name) && IsRaw(header, their)),
        new(
            "does not know the headers of MMS 1.3",
            "OMA-TS-MMS_ENC-V1_3: 0x34 to 0x3F are assigned",
            (header, their) => header.Field > LastNamed && IsNamed(their, $"Unknown field (0x{header.Field:x2})") && IsRaw(header, their)),
        new(
            "takes integers of more than 4 octets for 0",
            "WAP-230-WSP §8.4.2.1: a Long-integer has up to 30 octets",
            (header, their) => HasLongInteger(header.Value, 5) && IsNamed(their, header.Ours.Name) && IsZero(their.Value)),
        new(
            "takes a Delta-seconds-value of one octet for 0",
            "WAP-230-WSP §8.4.2.1: an Integer-value may be a Short-integer",
            (header, their) => header.Value is [<= 31, 0x81, >= 0x80] && IsNamed(their, header.Ours.Name) && IsZero(their.Value)),
        new(
            "shows the octets of a charset and of a Quote as text, and text in other charsets than US-ASCII with replacement characters",
            "OMA-TS-MMS_ENC-V1_3: an Encoded-string-value is text in a charset; WAP-230-WSP §8.4.2.1: the Quote is no part of the text",
            (header, their) => (header.Value[0] <= 31 || header.Value.IndexOfAnyInRange((byte)0x7F, (byte)0xFF) >= 0)
                && (IsNamed(their, header.Ours.Name) || IsNamed(their, Shown.GetValueOrDefault(header.Ours.Name, "")))
                && HasSameAscii(header, their)),
        new(
            "cuts long texts off",
            "WAP-230-WSP §8.4.2.1: a text ends at its NUL",
            (header, their) => their.Name.Contains("[truncated]", StringComparison.Ordinal) && header.Octets.Length > LongestShown),
        new(
            "has the value of X-Mms-Previously-Sent-Date and -By where the name should be",
            "OMA-TS-MMS_ENC-V1_3: a count, then a date or an address",
            (header, their) => header.Field is 0xA0 or 0xA1 && their.Name.Contains("Forwarded-count", StringComparison.Ordinal)),
        new(
            "does not know the count that X-Mms-Response-Status, -Response-Text and -Content-Location have in the delete confirmations, and loses its place",
            "OMA-TS-MMS_ENC-V1_3 §7.3.10, §7.3.48, §7.3.49: a status count, then the value",
            (header, their) => header.FollowsCount),
        new(
            "shows parameters in its own way",
            "WAP-230-WSP §8.4.2.24: the media type, then its parameters",
            (header, their) => header.Field == 0x84 && IsNamed(their, header.Ours.Name) && MediaType(their.Value) == MediaType(header.Ours.Value)),
    ];

    public static bool IsNamed(Fact their, string name) => their.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    public static bool IsSame(Fact their, string value) => their.Value.Trim('"').Equals(value, StringComparison.OrdinalIgnoreCase);

    // As it is on the wire: a text, the octet, or all octets of the header.
    private static bool IsRaw(Header header, Fact their) => header.Value[0] switch
    {
        >= 0x80 => their.Value == $"{header.Value[0]}",
        > 31 => their.Value == Encoding.Latin1.GetString(header.Value[..header.Value.IndexOf((byte)0)]),
        _ => their.Value == string.Join(':', header.Octets.ToArray().Select(octet => $"{octet:x2}")),
    };

    private static bool HasLongInteger(ReadOnlySpan<byte> value, int least) =>
        value is [<= 30, ..] && (value[0] >= least || (value is [_, 0x80 or 0x81, var length, ..] && length >= least && length <= 30));

    private static bool IsZero(string value) => value is "0" or "0.000000000" or "Jan  1, 1970 00:00:00.000000000 UTC";

    // What is US-ASCII in the text is in what tshark shows, in this order; but not where NULs are parts of characters, for it stops there.
    private static bool HasSameAscii(Header header, Fact their)
    {
        int next = 0;
        return header.Value[..^1].Contains((byte)0)
            || header.Ours.Value.Where(char.IsAsciiLetterOrDigit).All(c => (next = their.Value.IndexOf(c, next) + 1) > 0);
    }

    private static string MediaType(string value) => value.Split(';')[0].Trim();
}
