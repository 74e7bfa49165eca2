namespace MmsCodec;

/// <summary>Goes through the parameters of a Content-Type or Content-Disposition. It stops at the end, or where the octets cannot be
/// followed; <see cref="Error"/> tells which.</summary>
public ref struct ContentParameterEnumerator
{
    private WspReader _reader;

    internal ContentParameterEnumerator(ReadOnlySpan<byte> octets, long offset)
    {
        _reader = new WspReader(octets, offset);
    }

    /// <summary>The parameter that the last <see cref="MoveNext"/> came to.</summary>
    public ContentParameterView Current { get; private set; }

    /// <summary>Why <see cref="MoveNext"/> stopped; code <see cref="MmsErrorCode.None"/> at the end.</summary>
    public MmsError Error { get; private set; }

    /// <summary>Moves to the next parameter; false when there is none, or none that can be read.</summary>
    public bool MoveNext()
    {
        if (_reader.IsAtEnd || Error.Code != MmsErrorCode.None)
        {
            return false;
        }

        if (!ContentParameterView.TryRead(ref _reader, out ContentParameterView parameter))
        {
            Error = _reader.ToError();
            return false;
        }

        Current = parameter;
        return true;
    }
}
