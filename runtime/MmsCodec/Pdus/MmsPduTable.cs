namespace MmsCodec;

/// <summary>
/// What the standard's table says of a PDU's headers, a bit for each number without the top bit: <paramref name="Own"/> and
/// <paramref name="OwnAbove63"/> (64 less) the headers that it has, <paramref name="Mandatory"/> those that must be there,
/// <paramref name="Repeating"/> those that may occur more than once.
/// </summary>
public readonly record struct MmsPduTable(ulong Own, ulong Mandatory, ulong Repeating, ulong OwnAbove63 = 0)
{
    /// <summary>Whether the PDU has a header with this field octet; false for 0, a textual header.</summary>
    public bool Owns(byte code) => code >= 0x80 && (((code & 0x40) == 0 ? Own : OwnAbove63) & (1UL << (code & 0x3F))) != 0;
}
