namespace MmsCodec;

/// <summary>Walks the headers of a PDU in wire order.</summary>
public ref struct MmsHeaderEnumerator
{
    private readonly ReadOnlySpan<byte> _headers;
    private int _next;

    internal MmsHeaderEnumerator(ReadOnlySpan<byte> headers, int start = 0)
    {
        _headers = headers;
        _next = start;
    }

    /// <summary>The header that the walk stands on.</summary>
    public MmsHeaderField Current { get; private set; }

    /// <summary>Goes to the next header; false after the last.</summary>
    public bool MoveNext()
    {
        int position = _next;
        if (position >= _headers.Length)
        {
            return false;
        }

        byte field = _headers[position];
        int end = HeaderScanner.EndOfHeader(_headers, position, field);
        if (end <= position)
        {
            return false;
        }

        if (field >= 0x80)
        {
            Current = new(field, position, default, _headers[(position + 1)..end]);
        }
        else
        {
            int nameLength = _headers[position..].IndexOf((byte)0);
            Current = new(0, position, _headers.Slice(position, nameLength), _headers[(position + nameLength + 1)..end]);
        }

        _next = end;
        return true;
    }
}
