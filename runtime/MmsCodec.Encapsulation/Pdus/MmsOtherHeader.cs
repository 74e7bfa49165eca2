using System.Runtime.CompilerServices;
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
        ArgumentNullException.ThrowIfNull(value);
        new WspWriter(new byte[WspLength.OfTokenText(name)]).WriteTokenText(name);
        byte[] octets = new byte[WspLength.OfTextString(value)];
        new WspWriter(octets).WriteTextString(value);
        Name = name;
        Value = octets;
    }

    internal MmsOtherHeader(MmsHeaderField field)
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
    /// <exception cref="ArgumentException">It is <c>default</c>, and so no header.</exception>
    public void WriteTo(ref WspWriter writer)
    {
        if (Name is null && Code == 0)
        {
            throw new ArgumentException("A header that was never set cannot be written.");
        }

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

    /// <summary>The headers that are not among a PDU's own. Content-Type, which begins a body, is never among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MmsList<MmsOtherHeader> Collect(in MmsHeaders headers, MmsPduTable table) =>
        headers.HasOthersThan(table) ? CollectAll(in headers, table) : default;

    /// <summary>Refuses headers that a PDU has properties for: written again they would stand there twice.</summary>
    /// <exception cref="ArgumentException">One of <paramref name="others"/> is the PDU's own.</exception>
    public static void RequireForeign(ReadOnlySpan<MmsOtherHeader> others, MmsPduTable table)
    {
        foreach (ref readonly MmsOtherHeader header in others)
        {
            if (header.IsOwnedBy(table))
            {
                throw new ArgumentException($"The header {header.Name ?? $"0x{header.Code:X2}"} is the PDU's own and cannot be among the others.");
            }
        }
    }

    internal bool IsSameHeaderAs(in MmsOtherHeader other) =>
        Code == other.Code && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static MmsList<MmsOtherHeader> CollectAll(in MmsHeaders headers, MmsPduTable table)
    {
        List<MmsOtherHeader> others = [];
        foreach (MmsHeaderField field in headers)
        {
            bool isOwn = field.Code == 0 ? table.Owns(field.NameOctets) : table.Owns(field.Code);
            if (!isOwn && field.Code != HeaderScanner.ContentTypeField)
            {
                others.Add(new(field));
            }
        }

        return [.. others];
    }

    private bool IsOwnedBy(MmsPduTable table) => Name is null ? table.Owns(Code) : table.Owns(Name);
}
