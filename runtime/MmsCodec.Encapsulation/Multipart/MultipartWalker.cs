using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>Goes through the entries of a multipart body and of the multipart bodies inside it, each before what it holds
/// (WAP-230-WSP §8.5), without recursion and without allocating.</summary>
public ref struct MultipartWalker
{
    /// <summary>The greatest depth that can be asked for.</summary>
    public const int GreatestDepth = 16;

    private readonly ReadOnlySpan<byte> _body;
    private readonly long _offset;
    private readonly int _maxDepth;
    private Offsets _bodyEnds;
    private Offsets _entriesEnds;
    private int _depth;
    private int _position;
    private bool _isDescending;

    /// <summary>Makes a walker before the first entry.</summary>
    /// <param name="body">The multipart body, from the number of its entries on.</param>
    /// <param name="offset">Where <paramref name="body"/> starts in the PDU; offsets count from there.</param>
    /// <param name="maxDepth">How many bodies may lie inside each other, 1 to <see cref="GreatestDepth"/>.</param>
    public MultipartWalker([LiesOver] ReadOnlySpan<byte> body, long offset = 0, int maxDepth = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, GreatestDepth);
        _body = body;
        _offset = offset;
        _maxDepth = maxDepth;
        _bodyEnds[0] = body.Length;
        _isDescending = true;
    }

    /// <summary>The entry that the last <see cref="MoveNext"/> came to.</summary>
    public PartView Current { get; private set; }

    /// <summary>How deep <see cref="Current"/> lies: 0 for the entries of the outer body.</summary>
    public int Depth { get; private set; }

    /// <summary>Why <see cref="MoveNext"/> stopped; code <see cref="MmsErrorCode.None"/> at the end.</summary>
    public MmsError Error { get; private set; }

    /// <summary>Moves to the next entry, into a multipart body if the last one is one; false when there is none, or none that can be
    /// followed.</summary>
    public bool MoveNext()
    {
        if (Error.Code != MmsErrorCode.None || !TryEnter())
        {
            return false;
        }

        while (_position >= _entriesEnds[_depth])
        {
            if (_depth == 0)
            {
                return false;
            }

            _position = _bodyEnds[_depth];
            _depth--;
        }

        return TryReadEntry();
    }

    /// <summary>The walker itself, so that <c>foreach</c> goes through the entries.</summary>
    public readonly MultipartWalker GetEnumerator()
    {
        return this;
    }

    /// <summary>Goes past the number of entries of a body that is to be entered.</summary>
    private bool TryEnter()
    {
        if (!_isDescending)
        {
            return true;
        }

        _isDescending = false;
        _entriesEnds[_depth] = _position + MultipartEntry.EndOf(_body[_position.._bodyEnds[_depth]]);
        WspReader reader = ReaderAtPosition();
        if (!reader.TryReadUintvar(out _))
        {
            Error = reader.ToError();
            return false;
        }

        _position += reader.Position;
        return true;
    }

    private bool TryReadEntry()
    {
        WspReader reader = ReaderAtPosition();
        if (!MultipartEntry.TryRead(ref reader, out PartView part, out MmsError error))
        {
            Error = error;
            return false;
        }

        Current = part;
        Depth = _depth;
        int end = _position + reader.Position;
        if (!part.ContentType.MediaType.IsMultipart || part.Data.IsEmpty)
        {
            _position = end;
            return true;
        }

        if (_depth + 1 == _maxDepth)
        {
            Error = new(MmsErrorCode.NestedTooDeep, part.DataOffset, 0);
            return true;
        }

        _depth++;
        _bodyEnds[_depth] = end;
        _position = end - part.Data.Length;
        _isDescending = true;
        return true;
    }

    private readonly WspReader ReaderAtPosition()
    {
        return new(_body[_position.._bodyEnds[_depth]], _offset + _position);
    }

    [InlineArray(GreatestDepth)]
    private struct Offsets
    {
        private int _first;
    }
}
