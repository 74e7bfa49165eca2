using System.Buffers;
using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Fuzzing.Inputs;

/// <summary>Cuts octets into pieces, some of them empty.</summary>
internal static class Splits
{
    public static List<ReadOnlyMemory<byte>> Pieces(ReadOnlyMemory<byte> octets, Chances chances)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        int longest = chances.Of((int[])[1, 2, 5, 20, 200]);
        int start = 0;
        while (start < octets.Length && pieces.Count < 300)
        {
            int length = Math.Min(chances.Between(0, longest), octets.Length - start);
            pieces.Add(octets.Slice(start, length));
            start += length;
        }

        pieces.Add(octets[start..]);
        return pieces;
    }

    public static ReadOnlySequence<byte> Sequence(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        Segment first = new(pieces[0]);
        Segment last = first;
        foreach (ReadOnlyMemory<byte> piece in pieces.Skip(1))
        {
            last = last.Followed(piece);
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Followed(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
