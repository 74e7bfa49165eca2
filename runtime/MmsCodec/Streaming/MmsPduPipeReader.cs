using System.IO.Pipelines;

namespace MmsCodec;

/// <summary>
/// Reads a PDU as it arrives: its headers first, then each part of its body, whose data are never held whole. It reads what
/// <see cref="MmsPdu.TryDecode(ReadOnlySpan{byte}, out MmsPdu?, out MmsError)"/> and <see cref="MultipartReader"/> read, however the octets
/// are cut into pieces.
/// </summary>
/// <remarks>
/// What the peer sent does not throw here: a fault in the headers is <see cref="MmsPduHead.Error"/>, one in the body <see cref="Error"/>.
/// Only data that end too soon throw, an <see cref="MmsFormatException"/> from <see cref="MmsPartStream.Data"/>, and what the pipe throws.
/// One call at a time. The pipe stays the caller's to complete.
/// </remarks>
public sealed class MmsPduPipeReader
{
    private readonly MmsStreamLimits _limits;
    private readonly PduInput _input;
    private readonly EntryReader _entries;
    private bool _hasHead;
    private ContentType? _body;
    private PartDataReader? _data;
    private MmsError _error;

    /// <summary>A reader at the start of a PDU.</summary>
    /// <param name="input">What the PDU arrives through; it ends where the PDU does.</param>
    /// <param name="limits">What is taken; the defaults of <see cref="MmsStreamLimits"/> when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    public MmsPduPipeReader(PipeReader input, MmsStreamLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(input);

        _limits = limits ?? new MmsStreamLimits();
        _input = new PduInput(input, _limits.MaxOctets);
        _entries = new EntryReader(_input, _limits);
    }

    /// <summary>Octets of the PDU that have been read, headers included.</summary>
    public long Position => _input.Offset;

    /// <summary>Parts read so far.</summary>
    public int PartsRead { get; private set; }

    /// <summary>
    /// Why no more parts can be read, by offset from the start of the PDU; <c>default</c> while nothing is wrong. An entry whose data end
    /// too soon is a <see cref="MmsErrorCode.BadMultipart"/> at the entry's start.
    /// </summary>
    public MmsError Error => _data is { Error.Code: not MmsErrorCode.None } ? _data.Error : _error;

    /// <summary>Reads up to and with Content-Type; of a PDU without body, to its end. To be called once, before anything else.</summary>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The PDU without its body, or why it cannot be read.</returns>
    /// <exception cref="InvalidOperationException">The headers have been read.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public async ValueTask<MmsPduHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        if (_hasHead)
        {
            throw new InvalidOperationException("The headers of a PDU are read once.");
        }

        _hasHead = true;
        PduHeadBuffer head = new(_limits.MaxHeaderOctets);
        while (true)
        {
            PduInputRead read = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
            PduHeadProgress progress = head.Add(read.Buffer, out long used);
            _input.Advance(used);
            if (progress == PduHeadProgress.TooLong)
            {
                return Fail(head, head.TooLong);
            }

            if (progress != PduHeadProgress.NeedsMore || read.IsEnd)
            {
                return Decode(head);
            }

            if (read.IsLimited)
            {
                return Fail(head, new MmsError(MmsErrorCode.LimitExceeded, _input.Offset, 0));
            }

            if (read.IsCanceled)
            {
                throw new OperationCanceledException();
            }
        }
    }

    /// <summary>
    /// Reads the next part up to its data: of a multipart body the next entry, of another body the body. What is left of the part before
    /// is skipped.
    /// </summary>
    /// <param name="cancellationToken">Ends the attempt; the next goes on where this one was.</param>
    /// <returns>The part; <see langword="null"/> after the last, and where the body cannot be followed, which <see cref="Error"/> tells.</returns>
    /// <exception cref="InvalidOperationException">The headers have not been read.</exception>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    public async ValueTask<MmsPartStream?> ReadPartAsync(CancellationToken cancellationToken)
    {
        if (!_hasHead)
        {
            throw new InvalidOperationException("The headers of a PDU are read before its parts.");
        }

        if (_body is null || !await LeavePartAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (!_body.IsMultipart)
        {
            return PartsRead == 0 ? new MmsPartStream(_body, Begin(_input.Offset, length: null)) : null;
        }

        PartEntry? entry = await _entries.ReadAsync(PartsRead, cancellationToken).ConfigureAwait(false);
        _error = _entries.Error;
        return entry is { } read
            ? new MmsPartStream(read.HeaderOctets, read.HeadersOffset, read.DataLength, Begin(read.Offset, read.DataLength))
            : null;
    }

    private async ValueTask<bool> LeavePartAsync(CancellationToken cancellationToken)
    {
        if (_data is not null)
        {
            await _data.SkipAsync(cancellationToken).ConfigureAwait(false);
            _error = _data.Error;
            _data = null;
        }

        return Error.Code == MmsErrorCode.None;
    }

    private PartDataReader Begin(long offset, long? length)
    {
        PartsRead++;
        return _data = new PartDataReader(_input, offset, length);
    }

    private MmsPduHead Decode(PduHeadBuffer head)
    {
        ReadOnlySpan<byte> octets = head.Octets.Span;
        if (!MmsPdu.TryDecode(octets, out MmsPdu? pdu, out MmsError error))
        {
            return Fail(head, error);
        }

        if (MmsHeaders.TryScan(octets, out MmsHeaders headers, out _) && headers.HasBody)
        {
            _body = headers.Get<ContentTypeView, ContentTypeSyntax>(MmsHeader.ContentType).ToOwned();
        }

        return new MmsPduHead(pdu, default, head.Octets);
    }

    private MmsPduHead Fail(PduHeadBuffer head, MmsError error)
    {
        _error = error;
        return new MmsPduHead(pdu: null, error, head.Octets);
    }
}
