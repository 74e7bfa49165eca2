using System.Buffers;

namespace MmsCodec;

/// <summary>Reads the entries of a multipart body that lies in several segments, without copying their data (WAP-230-WSP §8.5). It reads
/// as <see cref="MultipartReader"/> does.</summary>
/// <remarks>A header block that lies across segments is copied into the caller's scratch memory; one that does not fit there is a
/// <see cref="MmsErrorCode.LimitExceeded"/>.</remarks>
public ref struct MultipartSequenceReader
{
    private const int GreatestUintvar = 5;

    private readonly ReadOnlySequence<byte> _body;
    private readonly Span<byte> _scratch;
    private readonly long _offset;
    private readonly long _end;
    private long _position;

    /// <summary>Makes a reader before the first entry.</summary>
    /// <param name="body">The multipart body, from the number of its entries on.</param>
    /// <param name="scratch">Memory for a header block that lies across segments; what it holds changes as the reader moves on.</param>
    /// <param name="offset">Where <paramref name="body"/> starts in the PDU; offsets count from there.</param>
    public MultipartSequenceReader([LiesOver] ReadOnlySequence<byte> body, [LiesOver] Span<byte> scratch, long offset = 0)
    {
        _body = body;
        _scratch = scratch;
        _offset = offset;
        _end = EndOf(body);
        if (TryReadUintvar(out uint declared, out MmsError error))
        {
            DeclaredEntries = declared;
        }

        Error = error;
    }

    /// <inheritdoc cref="MultipartReader.DeclaredEntries"/>
    public uint DeclaredEntries { get; }

    /// <inheritdoc cref="MultipartReader.EntriesRead"/>
    public uint EntriesRead { get; private set; }

    /// <inheritdoc cref="MultipartReader.Current"/>
    public SequencePartView Current { get; private set; }

    /// <inheritdoc cref="MultipartReader.Error"/>
    public MmsError Error { get; private set; }

    /// <inheritdoc cref="MultipartReader.MoveNext"/>
    public bool MoveNext()
    {
        if (Error.Code != MmsErrorCode.None || _position >= _end)
        {
            return false;
        }

        long start = _position;
        if (!TryReadUintvar(out uint headersLength, out MmsError error) || !TryReadUintvar(out uint dataLength, out error))
        {
            Error = error;
            return false;
        }

        if ((ulong)headersLength + dataLength > (ulong)(_body.Length - _position))
        {
            Error = new(MmsErrorCode.BadMultipart, _offset + start, 0);
            return false;
        }

        ReadOnlySequence<byte> block = _body.Slice(_position, headersLength);
        if (!block.IsSingleSegment && block.Length > _scratch.Length)
        {
            Error = new(MmsErrorCode.LimitExceeded, _offset + _position, 0);
            return false;
        }

        Current = new(
            _offset + start,
            new PartHeaders(Contiguous(block), _offset + _position),
            _body.Slice(_position + headersLength, dataLength));
        _position += headersLength + (long)dataLength;
        EntriesRead++;
        return true;
    }

    /// <inheritdoc cref="MultipartReader.GetEnumerator"/>
    public readonly MultipartSequenceReader GetEnumerator()
    {
        return this;
    }

    /// <inheritdoc cref="MultipartReader.TryFindRoot"/>
    public readonly bool TryFindRoot(WspText start, out SequencePartView root)
    {
        uint byId = 0;
        uint byLocation = 0;
        var parts = new MultipartSequenceReader(_body, _scratch, _offset);
        while (byId == 0 && parts.MoveNext())
        {
            byId = PartName.Matches(parts.Current.ContentId.Octets, start.Octets) ? parts.EntriesRead : 0;
            byLocation = byLocation == 0 && PartName.Matches(parts.Current.ContentLocation.Octets, start.Octets)
                ? parts.EntriesRead
                : byLocation;
        }

        uint number = byId != 0 ? byId : byLocation != 0 ? byLocation : 1;
        parts = new MultipartSequenceReader(_body, _scratch, _offset);
        while (parts.EntriesRead < number && parts.MoveNext())
        {
        }

        root = parts.Current;
        return parts.EntriesRead == number;
    }

    private static long EndOf(ReadOnlySequence<byte> body)
    {
        long end = 0;
        long start = 0;
        foreach (ReadOnlyMemory<byte> segment in body)
        {
            int endInSegment = MultipartEntry.EndOf(segment.Span);
            end = endInSegment == 0 ? end : start + endInSegment;
            start += segment.Length;
        }

        return end;
    }

    private readonly ReadOnlySpan<byte> Contiguous(ReadOnlySequence<byte> block)
    {
        if (block.IsSingleSegment)
        {
            return block.FirstSpan;
        }

        block.CopyTo(_scratch);
        return _scratch[..(int)block.Length];
    }

    private bool TryReadUintvar(out uint value, out MmsError error)
    {
        Span<byte> octets = stackalloc byte[GreatestUintvar];
        ReadOnlySequence<byte> next = _body.Slice(_position, Math.Min(GreatestUintvar, _body.Length - _position));
        next.CopyTo(octets);
        var reader = new WspReader(octets[..(int)next.Length], _offset + _position);
        bool isRead = reader.TryReadUintvar(out value);
        error = isRead ? default : reader.ToError();
        _position += reader.Position;
        return isRead;
    }
}
