using MmsCodec.Conformance;

namespace MmsCodec;

/// <summary>What holds for every finding of a kind: what the rule asks for, and what mends a PDU that departs from it.</summary>
/// <param name="Code">Which kind.</param>
/// <param name="Severity">How much a finding of it weighs.</param>
/// <param name="Clause">The clause that says so, as a citation; null when each finding cites that of its own header or PDU.</param>
/// <param name="Requirement">What is asked for, in a sentence.</param>
/// <param name="Remedy">What whoever wrote the PDU would change, in a sentence.</param>
public sealed record MmsFindingRule(MmsFindingCode Code, MmsFindingSeverity Severity, string? Clause, string Requirement, string Remedy)
{
    /// <summary>The rules of all kinds, in the order of <see cref="MmsFindingCode"/>.</summary>
    public static IReadOnlyList<MmsFindingRule> All { get; } = Array.AsReadOnly(Enum.GetValues<MmsFindingCode>().Order().Select(Make).ToArray());

    /// <summary>The rule of a kind.</summary>
    /// <param name="code">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static MmsFindingRule Of(MmsFindingCode code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)code, nameof(code));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)code, All.Count, nameof(code));
        return All[(int)code];
    }

    private static MmsFindingRule Make(MmsFindingCode code)
    {
        FindingRule rule = FindingRule.Of(code);
        (string requirement, string remedy) = FindingWords.Of(code);
        return new(code, rule.Severity, rule.Clause, requirement, remedy);
    }
}
