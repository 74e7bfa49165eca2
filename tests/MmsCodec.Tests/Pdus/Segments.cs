using System.Buffers;

namespace MmsCodec.Tests.Pdus;

/// <summary>Octets in several segments.</summary>
internal static class Segments
{
    /// <summary>The octets cut at these places, in ascending order; a place that occurs twice makes an empty segment.</summary>
    public static ReadOnlySequence<byte> Split(byte[] octets, params int[] places)
    {
        Segment? first = null;
        Segment? last = null;
        int start = 0;
        foreach (int end in (int[])[.. places, octets.Length])
        {
            last = new(octets.AsMemory(start, end - start), last);
            first ??= last;
            start = end;
        }

        return new(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
