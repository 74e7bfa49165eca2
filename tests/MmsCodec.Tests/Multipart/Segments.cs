using System.Buffers;

namespace MmsCodec.Tests.Multipart;

/// <summary>Octets cut into segments.</summary>
internal static class Segments
{
    /// <summary><paramref name="octets"/> in segments of <paramref name="size"/>, the last one shorter.</summary>
    public static ReadOnlySequence<byte> Of(byte[] octets, int size)
    {
        var first = new Segment(octets.AsMemory(0, Math.Min(size, octets.Length)), null);
        Segment last = first;
        for (int start = size; start < octets.Length; start += size)
        {
            last = new Segment(octets.AsMemory(start, Math.Min(size, octets.Length - start)), last);
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
