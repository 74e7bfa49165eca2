using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>A pipe that a PDU arrives through, with the offset in the PDU and the limit of its length.</summary>
internal sealed class PduInput(PipeReader pipe, long maxOctets)
{
    private ReadOnlySequence<byte> _buffer;
    private PduInputRead _read;

    /// <summary>Octets from the start of the PDU to the first that has not been consumed.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether something was read and not yet advanced over.</summary>
    public bool IsReading { get; private set; }

    /// <summary>What is left of the last read, while <see cref="IsReading"/>.</summary>
    public PduInputRead Rest => _read with { Buffer = _buffer };

    /// <summary>Waits for octets that have not been examined, or for the end.</summary>
    public ValueTask<PduInputRead> ReadAsync(CancellationToken cancellationToken)
    {
        ValueTask<ReadResult> read = pipe.ReadAsync(cancellationToken);
        return read.IsCompletedSuccessfully ? new(Take(read.Result)) : WaitAsync(read);
    }

    /// <summary>Takes octets that are there already.</summary>
    public bool TryRead(out PduInputRead read)
    {
        bool isRead = pipe.TryRead(out ReadResult result);
        read = isRead ? Take(result) : default;
        return isRead;
    }

    /// <summary>Goes past octets of the last read and keeps the rest at hand, which spares asking the pipe for each of many small pieces.</summary>
    public void Consume(long consumed)
    {
        _buffer = _buffer.Slice(consumed);
        Offset += consumed;
    }

    /// <summary>Goes past octets of the last read; when more are needed, the next read waits for them.</summary>
    public void Advance(long consumed, bool needsMore = false)
    {
        SequencePosition position = _buffer.GetPosition(consumed);
        AdvanceTo(position, needsMore ? _buffer.End : position);
    }

    /// <summary>Goes past octets of the last read.</summary>
    public void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        Offset += _buffer.Slice(_buffer.Start, consumed).Length;
        IsReading = false;
        pipe.AdvanceTo(consumed, examined);
    }

    /// <summary>Ends a wait in <see cref="ReadAsync"/>.</summary>
    public void CancelPendingRead() => pipe.CancelPendingRead();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<PduInputRead> WaitAsync(ValueTask<ReadResult> read) => Take(await read.ConfigureAwait(false));

    private PduInputRead Take(ReadResult result)
    {
        bool isLimited = result.Buffer.Length > maxOctets - Offset;
        _buffer = isLimited ? result.Buffer.Slice(0, maxOctets - Offset) : result.Buffer;
        IsReading = true;
        _read = new PduInputRead(_buffer, result.IsCompleted && !isLimited, isLimited, result.IsCanceled);
        return _read;
    }
}
