using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>The data of one part, as a slice of the pipe that a PDU is written to: exactly as many octets as its entry says.</summary>
internal sealed class PartDataWriter(PipeWriter output, long length) : PipeWriter
{
    private long _written;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);

    public override void Advance(int bytes)
    {
        if (bytes > length - _written)
        {
            throw new InvalidDataException($"The data of a part are longer than the {length} octets that were said.");
        }

        output.Advance(bytes);
        _written += bytes;
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        ValueTask<FlushResult> flush = output.FlushAsync(cancellationToken);
        return flush.IsCompletedSuccessfully ? new(Check(flush.Result)) : WaitAsync(flush);
    }

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        // The pipe goes on with the next part.
    }

    /// <summary>Refuses data that ended too soon.</summary>
    public void RequireWhole()
    {
        if (_written != length)
        {
            throw new InvalidDataException($"The data of a part ended after {_written} of the {length} octets that were said.");
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<FlushResult> WaitAsync(ValueTask<FlushResult> flush) => Check(await flush.ConfigureAwait(false));

    private static FlushResult Check(FlushResult flushed) =>
        flushed.IsCompleted ? throw new IOException("Nobody reads the PDU any more.") : flushed;
}
