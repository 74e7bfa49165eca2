using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Values as one would say them: an address without its token, a time that is left in days and hours.</summary>
internal static class FactText
{
    public static string Of(HeaderNode header) => header switch
    {
        { Definition.Code: (byte)MmsHeader.MessageSize, Value.Value: NumberValue size } => string.Create(CultureInfo.InvariantCulture, $"{size.Number} octets"),
        { Value.Value: MembersValue members } => Of(members) ?? ValueText.Of(header.Value),
        _ => ValueText.Of(header.Value),
    };

    // What a value is about stands behind its counts and cases.
    private static string? Of(MembersValue members) => members.Members.LastOrDefault(m => m.Value is not (CaseValue or ListValue)) switch
    {
        { Value: NumberValue left, Definition: PrimitiveDefinition { Primitive: WspPrimitive.DeltaSeconds } } => $"in {Left(left.Number)}",
        { } last => ValueText.Of(last),
        null => null,
    };

    private static string Left(ulong seconds)
    {
        (ulong Seconds, string Name)[] units = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
        int largest = Math.Max(0, Array.FindIndex(units, unit => seconds >= unit.Seconds));
        List<string> said = [];
        foreach ((ulong length, string name) in units.Skip(seconds == 0 ? units.Length - 1 : largest).Take(2))
        {
            ulong count = seconds / length;
            seconds %= length;
            if (count > 0 || said.Count == 0)
            {
                said.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {name}{(count == 1 ? "" : "s")}"));
            }
        }

        return string.Join(' ', said);
    }
}
