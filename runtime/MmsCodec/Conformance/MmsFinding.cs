namespace MmsCodec;

/// <summary>A departure from the standard that decoding tolerates.</summary>
/// <param name="Code">Which kind.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Offset">Where, in octets from the start of the PDU.</param>
/// <param name="Header">The header's name as the standard spells it, or null when no header is at fault.</param>
/// <param name="Message">What departs, in a sentence.</param>
/// <param name="Clause">The clause that says so, as a citation, or null.</param>
public sealed record MmsFinding(
    MmsFindingCode Code,
    MmsFindingSeverity Severity,
    long Offset,
    string? Header,
    string Message,
    string? Clause)
{
    /// <summary>The finding as one line: offset, severity, message, clause.</summary>
    public override string ToString() =>
        $"{Offset}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}{(Clause is null ? "" : $" ({Clause})")}";
}
