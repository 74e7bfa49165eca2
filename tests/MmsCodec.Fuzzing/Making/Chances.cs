namespace MmsCodec.Fuzzing.Making;

/// <summary>Choices that a seed repeats.</summary>
internal sealed class Chances(int seed)
{
    private static readonly ulong[] Edges =
        [0, 1, 30, 31, 126, 127, 128, 129, 255, 256, 16383, 16384, 65535, 65536, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000];

    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    public int Between(int from, int to) => _random.Next(from, to + 1);

    /// <summary>Yes in so many of a hundred cases.</summary>
    public bool InHundred(int cases) => _random.Next(100) < cases;

    public T Of<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>A number: often one at which something changes on the wire.</summary>
    public ulong Number(ulong most = ulong.MaxValue)
    {
        ulong number = InHundred(50) ? Edges[_random.Next(Edges.Length)] : (ulong)_random.NextInt64() >> _random.Next(63);
        return Math.Min(number, most);
    }

    public byte[] Octets(int length)
    {
        byte[] octets = new byte[length];
        _random.NextBytes(octets);
        return octets;
    }

    public void Shuffle<T>(Span<T> items) => _random.Shuffle(items);

    /// <summary>A length: mostly small, sometimes around where lengths get longer themselves.</summary>
    public int Length() => Below(20) switch
    {
        0 => Between(26, 34),
        1 => Between(120, 132),
        2 => Between(0, 400),
        _ => Between(1, 20),
    };
}
