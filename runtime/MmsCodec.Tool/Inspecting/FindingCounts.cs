using System.Globalization;

namespace MmsCodec.Tool.Inspecting;

/// <summary>How many findings of each weight some files have.</summary>
internal readonly record struct FindingCounts(int Files, int Malformed, int Violations, int Advice)
{
    public bool IsNone => Malformed + Violations + Advice == 0;

    public static FindingCounts Of(IReadOnlyList<InspectedFinding> findings) => new(
        1,
        findings.Count(f => f.Level == FindingLevel.Malformed),
        findings.Count(f => f.Level == FindingLevel.Violation),
        findings.Count(f => f.Level == FindingLevel.Advice));

    public static FindingCounts operator +(FindingCounts left, FindingCounts right) =>
        new(left.Files + right.Files, left.Malformed + right.Malformed, left.Violations + right.Violations, left.Advice + right.Advice);

    public override string ToString()
    {
        string?[] counts = [Count(Malformed, "malformed", "malformed"), Count(Violations, "violation", "violations"), Count(Advice, "advice", "advice")];
        return IsNone ? "none" : string.Join(", ", counts.OfType<string>());
    }

    private static string? Count(int count, string one, string many) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
