using System.Text;

namespace MmsCodec;

/// <summary>A header as it lies on the wire.</summary>
public readonly ref struct MmsHeaderField
{
    internal MmsHeaderField(byte code, int offset, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Code = code;
        Offset = offset;
        NameOctets = name;
        Value = value;
    }

    /// <summary>The field octet, 0x80 to 0xFF; 0 for a textual header.</summary>
    public byte Code { get; }

    /// <summary>Where the header starts, in octets from the start of the PDU.</summary>
    public int Offset { get; }

    /// <summary>The name of a textual header in US-ASCII, without its NUL; empty for a header with a field octet.</summary>
    public ReadOnlySpan<byte> NameOctets { get; }

    /// <summary>The value's octets, with its length, quote and NUL.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>The octets that the header takes, field octet or name included.</summary>
    public int Length => (Code != 0 ? 1 : NameOctets.Length + 1) + Value.Length;

    /// <summary>Where the value starts, in octets from the start of the PDU.</summary>
    public int ValueOffset => Offset + Length - Value.Length;

    /// <summary>The header's name as the standard spells it; a number such as <c>0xC1</c> when it has none.</summary>
    public override string ToString() => Code switch
    {
        0 => Encoding.ASCII.GetString(NameOctets),
        _ => MmsSchema.Headers.Find(Code)?.Name ?? $"0x{Code:X2}",
    };
}
