using System.Text;

namespace MmsCodec;

/// <summary>
/// What the standard's table says of a PDU's headers, a bit for each number without the top bit: <paramref name="Own"/> and
/// <paramref name="OwnAbove63"/> (64 less) the headers that it has, <paramref name="Mandatory"/> those that must be there,
/// <paramref name="Repeating"/> those that may occur more than once. <paramref name="Textual"/> are the names of those without a
/// number, which only PDUs of vendors have.
/// </summary>
public readonly record struct MmsPduTable(ulong Own, ulong Mandatory, ulong Repeating, ulong OwnAbove63 = 0, IReadOnlyList<string>? Textual = null)
{
    /// <summary>Whether the PDU has a header with this field octet; false for 0, a textual header.</summary>
    public bool Owns(byte code) => code >= 0x80 && (((code & 0x40) == 0 ? Own : OwnAbove63) & (1UL << (code & 0x3F))) != 0;

    /// <summary>Whether the PDU has a textual header with this name; its case does not matter.</summary>
    public bool Owns(string name) => Textual is not null && Textual.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal bool Owns(ReadOnlySpan<byte> name)
    {
        foreach (string own in Textual ?? [])
        {
            if (Ascii.EqualsIgnoreCase(name, own))
            {
                return true;
            }
        }

        return false;
    }
}
