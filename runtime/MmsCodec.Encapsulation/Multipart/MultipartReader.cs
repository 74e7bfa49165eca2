namespace MmsCodec;

/// <summary>Reads the entries of a multipart body one after the other, without copying them (WAP-230-WSP §8.5).</summary>
/// <remarks>The number of entries that the body declares is not trusted: entries are read to the end of the body. NULs that are left
/// there are padding. Where the octets cannot be followed reading stops, and <see cref="Error"/> says where.</remarks>
public ref struct MultipartReader
{
    private readonly ReadOnlySpan<byte> _body;
    private readonly long _offset;
    private readonly int _end;
    private WspReader _reader;

    /// <summary>Makes a reader before the first entry.</summary>
    /// <param name="body">The multipart body, from the number of its entries on.</param>
    /// <param name="offset">Where <paramref name="body"/> starts in the PDU; offsets count from there.</param>
    public MultipartReader([LiesOver] ReadOnlySpan<byte> body, long offset = 0)
    {
        _body = body;
        _offset = offset;
        _end = MultipartEntry.EndOf(body);
        _reader = new WspReader(body, offset);
        if (_reader.TryReadUintvar(out uint declared))
        {
            DeclaredEntries = declared;
        }
        else
        {
            Error = _reader.ToError();
        }
    }

    /// <summary>The number of entries that the body says it has.</summary>
    public uint DeclaredEntries { get; }

    /// <summary>The number of entries read so far; after the last one, the number that there really are.</summary>
    public uint EntriesRead { get; private set; }

    /// <summary>The entry that the last <see cref="MoveNext"/> came to.</summary>
    public PartView Current { get; private set; }

    /// <summary>Why <see cref="MoveNext"/> stopped; code <see cref="MmsErrorCode.None"/> at the end.</summary>
    public MmsError Error { get; private set; }

    /// <summary>Moves to the next entry; false when there is none, or none that can be followed.</summary>
    public bool MoveNext()
    {
        if (Error.Code != MmsErrorCode.None || _reader.Position >= _end)
        {
            return false;
        }

        if (!MultipartEntry.TryRead(ref _reader, out PartView part, out MmsError error))
        {
            Error = error;
            return false;
        }

        Current = part;
        EntriesRead++;
        return true;
    }

    /// <summary>The reader itself, so that <c>foreach</c> goes through the entries.</summary>
    public readonly MultipartReader GetEnumerator()
    {
        return this;
    }

    /// <summary>Finds the root part (RFC 2387 3.2), whatever has been read so far: the part whose Content-ID is
    /// <paramref name="start"/>, else whose Content-Location is, else the first part. Angle brackets and quotation marks around the
    /// names do not count.</summary>
    /// <param name="start">The start parameter of the body's content type; empty when it has none.</param>
    /// <param name="root">The part.</param>
    /// <returns>False when the body has no part.</returns>
    public readonly bool TryFindRoot(WspText start, out PartView root)
    {
        root = default;
        PartView located = default;
        bool isLocated = false;
        bool isFirst = true;
        foreach (PartView part in new MultipartReader(_body, _offset))
        {
            if (PartName.Matches(part.ContentId.Octets, start.Octets))
            {
                root = part;
                return true;
            }

            if (isFirst)
            {
                root = part;
                isFirst = false;
            }

            if (!isLocated && PartName.Matches(part.ContentLocation.Octets, start.Octets))
            {
                located = part;
                isLocated = true;
            }
        }

        root = isLocated ? located : root;
        return !isFirst;
    }
}
