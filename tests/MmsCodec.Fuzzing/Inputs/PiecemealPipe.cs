using System.Buffers;
using System.IO.Pipelines;

namespace MmsCodec.Fuzzing.Inputs;

/// <summary>A pipe of which every read has one piece more; the last one, or the one after it, says that it is the last.</summary>
internal sealed class PiecemealPipe(IReadOnlyList<ReadOnlyMemory<byte>> pieces, bool endsLate) : PipeReader
{
    private readonly List<ReadOnlyMemory<byte>> _unread = [];
    private ReadOnlySequence<byte> _given;
    private int _next;

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        TryRead(out ReadResult result);
        return new(result);
    }

    public override bool TryRead(out ReadResult result)
    {
        bool isOver = _next >= pieces.Count;
        if (!isOver)
        {
            _unread.Add(pieces[_next++]);
        }

        _given = Splits.Sequence(_unread.Count == 0 ? [default] : _unread);
        result = new(_given, isCanceled: false, isCompleted: isOver || (!endsLate && _next == pieces.Count));
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        ReadOnlySequence<byte> left = _given.Slice(consumed);
        _unread.Clear();
        foreach (ReadOnlyMemory<byte> piece in left)
        {
            _unread.Add(piece);
        }
    }

    public override void CancelPendingRead()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
