using System.Text;

namespace MmsCodec;

/// <summary>By what a header is known: its assigned number, or its name when it is a textual one. A header or a name converts to it.</summary>
public readonly ref struct MmsHeaderId
{
    private readonly byte _field;
    private readonly ReadOnlySpan<byte> _name;

    private MmsHeaderId(byte field, ReadOnlySpan<byte> name)
    {
        _field = field;
        _name = name;
    }

    /// <summary>A header with an assigned number.</summary>
    public static implicit operator MmsHeaderId(MmsHeader header) => new((byte)((byte)header | HeaderScanner.FirstField), default);

    /// <summary>A textual header (Application-header, WAP-230-WSP §8.4.2.6); the case of its name does not matter.</summary>
    public static implicit operator MmsHeaderId(ReadOnlySpan<byte> name) => new(0, name);

    internal bool Matches(byte field, ReadOnlySpan<byte> name) =>
        field == _field && (field != 0 || Ascii.EqualsIgnoreCase(name, _name));

    internal bool Matches(in MmsOtherHeader header) =>
        header.Code == _field && (header.Name is null || Ascii.EqualsIgnoreCase(_name, header.Name));
}
