namespace MmsCodec.Tool.Tests.Hostile;

/// <summary>Changes octets at random: what a line, a bad writer or an attacker would.</summary>
/// <param name="original">The octets to start from.</param>
/// <param name="structure">The places of octets that are not mere data; most changes are made there.</param>
internal sealed class Mutation(byte[] original, int[] structure)
{
    private const int LongestToCopy = 8192;
    private static readonly byte[] Telling = [0x00, 0x01, 0x1E, 0x1F, 0x20, 0x22, 0x7F, 0x80, 0x81, 0x84, 0x8C, 0x98, 0xFF];

    private readonly byte[] _octets = [.. original];
    private readonly List<int> _changed = [];

    /// <summary>The original with one to four changes, which stays as it is until the next call.</summary>
    public ReadOnlyMemory<byte> Next(Random random)
    {
        foreach (int place in _changed)
        {
            _octets[place] = original[place];
        }

        _changed.Clear();
        if (original.Length == 0)
        {
            return _octets;
        }

        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            ChangeOne(random);
        }

        // What shifts all that follows needs a copy, so only small files have it.
        return original.Length <= LongestToCopy && random.Next(3) == 0 ? Shift(random) : _octets.AsMemory(0, LengthOf(random));
    }

    private int LengthOf(Random random) => random.Next(8) == 0 ? Place(random) : _octets.Length;

    private void ChangeOne(Random random)
    {
        int place = Place(random);
        _changed.Add(place);
        _octets[place] = random.Next(4) switch
        {
            0 => (byte)random.Next(256),
            1 => (byte)(_octets[place] ^ (1 << random.Next(8))),
            2 => (byte)(_octets[place] + random.Next(-2, 3)),
            _ => Telling[random.Next(Telling.Length)],
        };
    }

    private byte[] Shift(Random random)
    {
        int place = Place(random);
        int length = Math.Min(random.Next(1, 17), _octets.Length - place);
        switch (random.Next(3))
        {
            case 0:
                return [.. _octets[..place], .. _octets[(place + length)..]];
            case 1:
                byte[] inserted = new byte[length];
                random.NextBytes(inserted);
                return [.. _octets[..place], .. inserted, .. _octets[place..]];
            default:
                return [.. _octets[..(place + length)], .. _octets[place..]];
        }
    }

    private int Place(Random random) => random.Next(8) == 0 ? random.Next(_octets.Length) : structure[random.Next(structure.Length)];
}
