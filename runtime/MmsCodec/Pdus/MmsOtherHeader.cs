using System.Text;

namespace MmsCodec;

/// <summary>
/// A header that is not its PDU's own: one that the standard does not know, one of another PDU, or a textual one. It is kept as
/// it came and written again as it is.
/// </summary>
public readonly record struct MmsOtherHeader
{
    /// <summary>A header with a field octet.</summary>
    /// <param name="code">The field octet, 0x80 to 0xFF; not that of Content-Type, which ends the headers.</param>
    /// <param name="value">The value's octets, with its length or its NUL.</param>
    /// <exception cref="ArgumentException">The octets are not one value.</exception>
    public MmsOtherHeader(byte code, MmsOctets value)
    {
        if (code < 0x80 || code == HeaderScanner.ContentTypeField)
        {
            throw new ArgumentException("The field octet of a header is 0x80 to 0xFF, and Content-Type is no other header.", nameof(code));
        }

        byte[] header = [code, .. value.Span];
        if (HeaderScanner.EndOfHeader(header, 0, code) != header.Length)
        {
            throw new ArgumentException("The octets are not one value: its length or its NUL is missing or wrong.", nameof(value));
        }

        Code = code;
        Value = value;
    }

    /// <summary>A textual header (Application-header, WAP-230-WSP §8.4.2.6).</summary>
    /// <param name="name">The name, of token characters.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The name is no token, or the text has control characters.</exception>
    public MmsOtherHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        byte[] octets = new byte[WspLength.OfTextString(value)];
        WspWriter writer = new(octets);
        writer.WriteTextString(value);
        _ = WspLength.OfTokenText(name);
        Name = name;
        Value = octets;
    }

    private MmsOtherHeader(MmsHeaderField field)
    {
        Code = field.Code;
        Name = field.Code == 0 ? Encoding.ASCII.GetString(field.NameOctets) : null;
        Value = MmsOctets.CopyOf(field.Value);
    }

    /// <summary>The field octet; 0 for a textual header.</summary>
    public byte Code { get; }

    /// <summary>The name of a textual header; null for one with a field octet.</summary>
    public string? Name { get; }

    /// <summary>The value's octets, with its length or its NUL.</summary>
    public MmsOctets Value { get; }

    /// <summary>The octets that the header takes.</summary>
    public int EncodedLength => (Name is null ? 1 : Name.Length + 1) + Value.Length;

    /// <summary>Writes the header.</summary>
    public void WriteTo(ref WspWriter writer)
    {
        if (Name is null)
        {
            writer.WriteOctet(Code);
        }
        else
        {
            writer.WriteTokenText(Name);
        }

        writer.WriteOctets(Value.Span);
    }

    /// <summary>The headers that are not among a PDU's own.</summary>
    public static MmsList<MmsOtherHeader> Collect(in MmsHeaders headers, ReadOnlySpan<MmsHeader> own)
    {
        if (!headers.HasOthersThan(own))
        {
            return default;
        }

        List<MmsOtherHeader> others = [];
        foreach (MmsHeaderField field in headers)
        {
            if (field.Code == 0 || !own.Contains((MmsHeader)(field.Code & 0x7F)))
            {
                others.Add(new(field));
            }
        }

        return [.. others];
    }
}
