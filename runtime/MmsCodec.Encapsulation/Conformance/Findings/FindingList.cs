namespace MmsCodec.Conformance;

/// <summary>Collects the findings of one check.</summary>
internal sealed class FindingList
{
    private readonly List<MmsFinding> _findings = [];

    /// <summary>The findings in the order of their offsets; of those at one offset, as they were found.</summary>
    public IReadOnlyList<MmsFinding> InOrder() => [.. _findings.OrderBy(f => f.Offset)];

    /// <summary>Adds a finding about a header.</summary>
    /// <param name="code">Which kind.</param>
    /// <param name="offset">Octets from the start of the input.</param>
    /// <param name="place">The header.</param>
    /// <param name="message">What departs, in a sentence.</param>
    public void Add(MmsFindingCode code, long offset, HeaderPlace place, string message) =>
        Add(code, offset, message, place.Clause, place.Field, place.Name);

    /// <summary>Adds a finding.</summary>
    /// <param name="code">Which kind.</param>
    /// <param name="offset">Octets from the start of the input.</param>
    /// <param name="message">What departs, in a sentence.</param>
    /// <param name="clause">The clause of what is at fault, cited when the kind has none of its own.</param>
    /// <param name="field">The field octet of the header at fault, or 0.</param>
    /// <param name="header">The name of the header at fault, or null.</param>
    public void Add(MmsFindingCode code, long offset, string message, string? clause = null, byte field = 0, string? header = null)
    {
        FindingRule rule = FindingRule.Of(code);
        _findings.Add(new(code, rule.Severity, offset, field, header, message, rule.Clause ?? clause));
    }
}
