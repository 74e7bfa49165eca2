namespace MmsCodec;

/// <summary>Goes through the headers of a multipart entry or a push (WAP-230-WSP §8.4.2.6). It stops at the end, or where the octets
/// cannot be followed; <see cref="Error"/> tells which.</summary>
public ref struct WspHeaderEnumerator
{
    private const byte ShiftDelimiter = 0x7F;

    private WspReader _reader;
    private byte _codePage;

    internal WspHeaderEnumerator(ReadOnlySpan<byte> octets, long offset)
    {
        _reader = new WspReader(octets, offset);
        _codePage = WspFieldNames.DefaultPage;
    }

    /// <summary>The header that the last <see cref="MoveNext"/> came to.</summary>
    public WspHeaderView Current { get; private set; }

    /// <summary>Why <see cref="MoveNext"/> stopped; code <see cref="MmsErrorCode.None"/> at the end.</summary>
    public MmsError Error { get; private set; }

    /// <summary>Moves to the next header; false when there is none, or none that can be read. Shift sequences change the code page
    /// of what follows; NULs where a header should start are padding.</summary>
    public bool MoveNext()
    {
        while (Error.Code == MmsErrorCode.None && _reader.TryPeekOctet(out byte first))
        {
            if (first is > 31 and not ShiftDelimiter)
            {
                return TryReadHeader(first);
            }

            TryShift(first);
        }

        return false;
    }

    /// <summary>0x7F and a page, or a page of 1 to 31 alone; 0 is padding.</summary>
    private void TryShift(byte first)
    {
        _reader.TryReadOctet(out byte page);
        if (first == ShiftDelimiter && !_reader.TryReadOctet(out page))
        {
            Error = _reader.ToError();
        }
        else if (first != 0)
        {
            _codePage = page;
        }
    }

    private bool TryReadHeader(byte first)
    {
        long offset = _reader.Offset;
        if (!_reader.TryReadCodeOrText(out int? code, out WspText name))
        {
            Error = _reader.ToError();
            return false;
        }

        WspReader value = _reader;
        bool isText = code is not int number || (_codePage == WspFieldNames.DefaultPage && WspFieldNames.IsText(number));
        if (!(isText && TrySkipUnquoted()) && !_reader.TrySkipValue())
        {
            Error = _reader.ToError(code is null ? (byte)0 : first);
            return false;
        }

        Current = new(_codePage, code, name, offset, value.Unread[..(_reader.Position - value.Position)], value.Offset);
        return true;
    }

    /// <summary>A text without its quote, which does not end where its first octet says.</summary>
    private bool TrySkipUnquoted()
    {
        return _reader.TryPeekOctet(out byte first) && first >= 0x80 && _reader.TryReadTextString(out _);
    }
}
