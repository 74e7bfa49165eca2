namespace MmsCodec;

/// <summary>A departure from the standard that decoding tolerates.</summary>
/// <param name="Code">Which kind.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Offset">Where, in octets from the start of what was checked; what is missing is where it should have come.</param>
/// <param name="Field">The field octet, top bit set, of the header at fault; 0 when there is none.</param>
/// <param name="Header">The header's name as the standard spells it, or null when no header is at fault.</param>
/// <param name="Message">What departs, in a sentence without control characters, whatever the octets are.</param>
/// <param name="Clause">The clause that says so, as a citation, or null.</param>
public sealed record MmsFinding(
    MmsFindingCode Code,
    MmsFindingSeverity Severity,
    long Offset,
    byte Field,
    string? Header,
    string Message,
    string? Clause)
{
    /// <summary>The finding as one line: offset, severity, code, message, clause.</summary>
    public override string ToString() =>
        $"{Offset}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}{(Clause is null ? "" : $" ({Clause})")}";
}
