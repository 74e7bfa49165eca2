using System.Buffers;

namespace MmsCodec;

/// <summary>Reads the lengths and headers of the entries of a multipart body as they arrive (WAP-230-WSP §8.5.3).</summary>
/// <remarks>What was read of an entry when an attempt is ended is kept for the next attempt.</remarks>
internal sealed class EntryReader(PduInput input, MmsStreamLimits limits)
{
    private const int GreatestUintvar = 5;

    private bool _hasCount;
    private long _nuls;
    private bool _areFollowed;
    private long _start;
    private uint? _headersLength;
    private uint? _dataLength;

    /// <summary>What is wrong; <c>default</c> while nothing is.</summary>
    public MmsError Error { get; private set; }

    /// <summary>Reads the next entry up to its data; null at the end of the body, or where it cannot be followed.</summary>
    public async ValueTask<PartEntry?> ReadAsync(int entriesRead, CancellationToken cancellationToken)
    {
        PartEntry? entry = await ReadEntryAsync(entriesRead, cancellationToken).ConfigureAwait(false);
        if (input.IsReading)
        {
            input.Advance(0);
        }

        return entry;
    }

    private async ValueTask<PartEntry?> ReadEntryAsync(int entriesRead, CancellationToken cancellationToken)
    {
        if (_headersLength is null)
        {
            if (!await ReadCountAsync(cancellationToken).ConfigureAwait(false) || !await HasNextAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            // NULs that are not the last octets are entries without headers and data, and the last odd one an entry without headers.
            _start = input.Offset - _nuls;
            if (entriesRead >= limits.MaxParts)
            {
                Error = new(MmsErrorCode.LimitExceeded, _start, 0);
                return null;
            }

            if (_nuls >= 2)
            {
                _nuls -= 2;
                return new PartEntry(_start, _start + 2, default, DataLength: 0);
            }

            _headersLength = _nuls == 1 ? 0 : await ReadUintvarAsync(cancellationToken).ConfigureAwait(false);
            _nuls = 0;
        }

        if (_headersLength is not { } length
            || (_dataLength ??= await ReadUintvarAsync(cancellationToken).ConfigureAwait(false)) is not { } dataLength)
        {
            return null;
        }

        PartEntry? entry = await ReadHeadersAsync(_start, length, dataLength, cancellationToken).ConfigureAwait(false);
        _headersLength = null;
        _dataLength = null;
        return entry;
    }

    // The number of entries that the body says it has is not trusted.
    private async ValueTask<bool> ReadCountAsync(CancellationToken cancellationToken)
    {
        _hasCount = _hasCount || await ReadUintvarAsync(cancellationToken).ConfigureAwait(false) is not null;
        return _hasCount;
    }

    // Not when only NULs are left: padding.
    private async ValueTask<bool> HasNextAsync(CancellationToken cancellationToken)
    {
        if (_nuls > 0 && _areFollowed)
        {
            return true;
        }

        while (true)
        {
            PduInputRead read = await ReadInputAsync(cancellationToken).ConfigureAwait(false);
            long leading = LeadingNuls(read.Buffer);
            _areFollowed = leading < read.Buffer.Length;
            _nuls += leading;
            if (_areFollowed)
            {
                input.Consume(leading);
                return true;
            }

            input.Advance(leading);
            if (read.IsLast)
            {
                _nuls = 0;
                Error = read.IsLimited ? new(MmsErrorCode.LimitExceeded, input.Offset, 0) : default;
                return false;
            }
        }
    }

    private async ValueTask<uint?> ReadUintvarAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            PduInputRead read = await ReadInputAsync(cancellationToken).ConfigureAwait(false);
            if (TryReadUintvar(read, out uint value, out int used, out MmsError error))
            {
                input.Consume(used);
                return value;
            }

            if (error.Code != MmsErrorCode.None)
            {
                Error = error;
                return null;
            }

            input.Advance(0, needsMore: true);
        }
    }

    private bool TryReadUintvar(PduInputRead read, out uint value, out int used, out MmsError error)
    {
        Span<byte> octets = stackalloc byte[GreatestUintvar];
        ReadOnlySequence<byte> start = read.Buffer.Slice(0, Math.Min(GreatestUintvar, read.Buffer.Length));
        start.CopyTo(octets);
        var reader = new WspReader(octets[..(int)start.Length], input.Offset);
        bool isRead = reader.TryReadUintvar(out value);
        used = reader.Position;
        bool isCutOff = reader.Error == MmsErrorCode.Truncated;
        error = isRead || (isCutOff && !read.IsLast) ? default
            : isCutOff && read.IsLimited ? new(MmsErrorCode.LimitExceeded, input.Offset + start.Length, 0)
            : reader.ToError();
        return isRead;
    }

    private async ValueTask<PartEntry?> ReadHeadersAsync(long start, uint length, uint dataLength, CancellationToken cancellationToken)
    {
        long headersOffset = input.Offset;
        if (length > limits.MaxPartHeaderOctets || headersOffset + length + dataLength > limits.MaxOctets)
        {
            Error = new(MmsErrorCode.LimitExceeded, start, 0);
            return null;
        }

        while (true)
        {
            PduInputRead read = await ReadInputAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length >= length)
            {
                byte[] headers = read.Buffer.Slice(0, length).ToArray();
                input.Consume(length);
                return new PartEntry(start, headersOffset, headers, dataLength);
            }

            input.Advance(0, needsMore: true);
            if (read.IsLast)
            {
                Error = new(read.IsLimited ? MmsErrorCode.LimitExceeded : MmsErrorCode.BadMultipart, start, 0);
                return null;
            }
        }
    }

    private async ValueTask<PduInputRead> ReadInputAsync(CancellationToken cancellationToken)
    {
        if (input.IsReading)
        {
            return input.Rest;
        }

        PduInputRead read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (!read.IsCanceled)
        {
            return read;
        }

        input.Advance(0);
        throw new OperationCanceledException();
    }

    private static long LeadingNuls(ReadOnlySequence<byte> octets)
    {
        long count = 0;
        foreach (ReadOnlyMemory<byte> segment in octets)
        {
            int other = segment.Span.IndexOfAnyExcept((byte)0);
            if (other >= 0)
            {
                return count + other;
            }

            count += segment.Length;
        }

        return count;
    }
}
