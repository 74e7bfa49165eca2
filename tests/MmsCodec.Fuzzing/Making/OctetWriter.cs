using System.Text;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Writes WSP's primitives on its own, so that the codec's writer is not its own witness (WAP-230-WSP §8.1.2, §8.4.2).</summary>
internal sealed class OctetWriter
{
    private readonly List<byte> _octets = [];

    public int Length => _octets.Count;

    public byte[] ToArray() => [.. _octets];

    public OctetWriter Octet(int octet)
    {
        _octets.Add(checked((byte)octet));
        return this;
    }

    public OctetWriter Octets(ReadOnlySpan<byte> octets)
    {
        _octets.AddRange(octets);
        return this;
    }

    public OctetWriter Short(int number) => Octet(0x80 | number);

    public OctetWriter Long(ulong number)
    {
        byte[] octets = BitConverter.GetBytes(number);
        Array.Reverse(octets);
        ReadOnlySpan<byte> shortest = octets.AsSpan().TrimStart((byte)0);
        shortest = shortest.IsEmpty ? [0] : shortest;
        return Octet(shortest.Length).Octets(shortest);
    }

    public OctetWriter Integer(ulong number) => number < 128 ? Short((int)number) : Long(number);

    public OctetWriter Uintvar(uint number)
    {
        for (int shift = 28; shift > 0; shift -= 7)
        {
            if (number >> shift != 0)
            {
                Octet((int)(0x80 | ((number >> shift) & 0x7F)));
            }
        }

        return Octet((int)(number & 0x7F));
    }

    public OctetWriter ValueLength(int length) => length < 31 ? Octet(length) : Octet(31).Uintvar((uint)length);

    /// <summary>A Value-length, then the content that it counts.</summary>
    public OctetWriter Counted(OctetWriter content) => ValueLength(content.Length).Octets(content.ToArray());

    /// <summary>A Text-string with its quote, where it needs one.</summary>
    public OctetWriter Text(string text)
    {
        byte[] octets = Encoding.UTF8.GetBytes(text);
        return Quote(octets).Octets(octets).Octet(0);
    }

    /// <summary>The quote of a text that starts above 0x7F.</summary>
    public OctetWriter Quote(ReadOnlySpan<byte> text) => text is [>= 0x80, ..] ? Octet(0x7F) : this;
}
