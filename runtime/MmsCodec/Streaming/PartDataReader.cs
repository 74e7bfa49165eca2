using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>
/// The data of one part, as a slice of the pipe that the PDU arrives through. Octets that never come are an <see cref="MmsFormatException"/>.
/// </summary>
internal sealed class PartDataReader(PduInput input, long entryOffset, long? length) : PipeReader
{
    private static readonly ReadResult EndOfData = new(ReadOnlySequence<byte>.Empty, isCanceled: false, isCompleted: true);

    private long? _remaining = length;
    private bool _isLeft;

    /// <summary>What is wrong with the data; <c>default</c> while nothing is.</summary>
    public MmsError Error { get; private set; }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (IsAtEnd())
        {
            return new(EndOfData);
        }

        ValueTask<PduInputRead> read = input.ReadAsync(cancellationToken);
        return read.IsCompletedSuccessfully ? new(Take(read.Result)) : WaitAsync(read);
    }

    public override bool TryRead(out ReadResult result)
    {
        if (IsAtEnd())
        {
            result = EndOfData;
            return true;
        }

        bool isRead = input.TryRead(out PduInputRead read);
        result = isRead ? Take(read) : default;
        return isRead;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (!input.IsReading)
        {
            return;
        }

        long before = input.Offset;
        input.AdvanceTo(consumed, examined);
        _remaining -= input.Offset - before;
    }

    public override void CancelPendingRead() => input.CancelPendingRead();

    public override void Complete(Exception? exception = null)
    {
        // What is left unread is skipped when the next part is asked for.
    }

    /// <summary>Goes past what was not read, as far as it comes. From then on nothing can be read.</summary>
    public async ValueTask SkipAsync(CancellationToken cancellationToken)
    {
        if (input.IsReading)
        {
            input.Advance(0);
        }

        _isLeft = true;
        while (_remaining != 0 && Error.Code == MmsErrorCode.None)
        {
            PduInputRead read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCanceled)
            {
                input.Advance(0);
                throw new OperationCanceledException();
            }

            bool isWhole = TryTake(read, out ReadOnlySequence<byte> data);
            AdvanceTo(data.End);
            if (isWhole)
            {
                break;
            }
        }
    }

    private bool IsAtEnd()
    {
        if (_isLeft)
        {
            throw new InvalidOperationException("The data of a part cannot be read once the next part has been asked for.");
        }

        return Error.Code == MmsErrorCode.None ? _remaining == 0 : throw new MmsFormatException(Error);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> WaitAsync(ValueTask<PduInputRead> read) => Take(await read.ConfigureAwait(false));

    private ReadResult Take(PduInputRead read)
    {
        bool isWhole = TryTake(read, out ReadOnlySequence<byte> data);
        if (Error.Code == MmsErrorCode.None)
        {
            return new ReadResult(data, read.IsCanceled, isWhole);
        }

        input.Advance(0);
        throw new MmsFormatException(Error);
    }

    // Whether these are all data that are left; when they never will be, that is the error.
    private bool TryTake(PduInputRead read, out ReadOnlySequence<byte> data)
    {
        data = read.Buffer;
        if (_remaining is { } remaining && data.Length >= remaining)
        {
            data = data.Slice(0, remaining);
            return true;
        }

        bool isWhole = read.IsEnd && _remaining is null;
        if (!isWhole && read.IsLast)
        {
            Error = read.IsLimited
                ? new MmsError(MmsErrorCode.LimitExceeded, input.Offset + data.Length, 0)
                : new MmsError(MmsErrorCode.BadMultipart, entryOffset, 0);
        }

        return isWhole;
    }
}
