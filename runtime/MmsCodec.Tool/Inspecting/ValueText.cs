using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Values for people: one line, safe to show.</summary>
internal static class ValueText
{
    private const int LongestHex = 24;

    public static string Of(ValueNode node) => node.Value switch
    {
        NumberValue number => OfNumber(number.Number, node.Definition),
        TextValue text => SafeText.Of(text.ToString()),
        EncodedTextValue { Charset: int charset } text => $"{SafeText.Of(text.ToString())} ({MmsCharsets.NameOf(charset) ?? $"MIBenum {charset}"})",
        EncodedTextValue text => SafeText.Of(text.ToString()),
        DateValue date => date.Date.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
        VersionValue version => version.Version.ToString(),
        QualityValue quality => quality.Quality.ToString(),
        TokenValue token => (node.Definition as EnumDefinition)?.Find(token.Octet)?.WireName ?? $"0x{token.Octet:x2}",
        FieldNameValue field => InspectionSchema.Mms.Headers.Find(field.Code)?.Name ?? $"0x{field.Code | 0x80:x2}",
        OpaqueValue opaque => OfOctets(opaque.Octets.Span),
        MembersValue members => OfMembers(members),
        ParameterValue parameter => parameter.Content.Value is EmptyValue ? SafeText.Of(parameter.Name) : $"{SafeText.Of(parameter.Name)}={Of(parameter.Content)}",
        ListValue list => string.Concat(list.Items.Select(item => $"; {Of(item)}")),
        CaseValue taken => taken.Name,
        _ => "",
    };

    private static string OfNumber(ulong number, ValueDefinition? definition) => definition switch
    {
        NumbersDefinition numbers when number <= uint.MaxValue && numbers.Find((uint)number) is AssignedNumber assigned => assigned.Name,
        NumbersDefinition => $"0x{number:x2}",
        PrimitiveDefinition { Primitive: WspPrimitive.DeltaSeconds } => $"{number} s",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Which form was taken shows in what it holds; which case was taken does not.
    private static string OfMembers(MembersValue members)
    {
        IEnumerable<ValueNode> shown = members.Members.Where(m => m is not { Value: CaseValue, Length: 0 });
        return string.Concat(shown.Select((m, i) => i == 0 || m.Value is ListValue ? Of(m) : $" {Of(m)}"));
    }

    private static string OfOctets(ReadOnlySpan<byte> octets) => octets.Length <= LongestHex
        ? Convert.ToHexStringLower(octets)
        : $"{Convert.ToHexStringLower(octets[..LongestHex])}... ({octets.Length} octets)";
}
