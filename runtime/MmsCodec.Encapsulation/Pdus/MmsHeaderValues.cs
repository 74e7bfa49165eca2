namespace MmsCodec;

/// <summary>The values of a header that may repeat, in wire order; read as they are enumerated.</summary>
/// <typeparam name="T">What a value is in C#.</typeparam>
/// <typeparam name="TSyntax">How it is read.</typeparam>
public readonly ref struct MmsHeaderValues<T, TSyntax>
    where T : allows ref struct
    where TSyntax : struct, IValueSyntax<T>
{
    private readonly ReadOnlySpan<byte> _headers;
    private readonly int _start;
    private readonly MmsHeaderId _header;

    internal MmsHeaderValues(ReadOnlySpan<byte> headers, int start, MmsHeaderId header)
    {
        _headers = headers;
        _start = start;
        _header = header;
    }

    /// <summary>Whether there is no such header.</summary>
    public bool IsEmpty => _start >= _headers.Length;

    /// <summary>Walks the values; one that does not follow its syntax is passed over (it is a finding).</summary>
    public Enumerator GetEnumerator() => new(_headers, _start, _header);

    /// <summary>How many values can be read. Walks all headers from the first occurrence.</summary>
    public int Count()
    {
        int count = 0;
        foreach (T _ in this)
        {
            count++;
        }

        return count;
    }

    /// <summary>The walk.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<byte> _headers;
        private readonly MmsHeaderId _header;
        private MmsHeaderEnumerator _fields;
        private T _current;

        internal Enumerator(ReadOnlySpan<byte> headers, int start, MmsHeaderId header)
        {
            _headers = headers;
            _header = header;
            _fields = new(headers, start);
            _current = default!;
        }

        /// <summary>The value that the walk stands on.</summary>
        public readonly T Current => _current;

        /// <summary>Goes to the next value; false after the last.</summary>
        public bool MoveNext()
        {
            while (_fields.MoveNext())
            {
                MmsHeaderField field = _fields.Current;
                if (_header.Matches(field.Code, field.NameOctets))
                {
                    WspReader reader = new(_headers.Slice(field.ValueOffset, field.Value.Length), field.ValueOffset);
                    if (TSyntax.TryRead(ref reader, out _current))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
