using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Changes that know no structure. What they are given has at least one octet.</summary>
internal static class OctetMutations
{
    // Octets at which a reader decides: lengths, quotes, the first of texts, of Short-integers, of fields.
    private static readonly byte[] Edges =
        [0x00, 0x01, 0x02, 0x03, 0x09, 0x0A, 0x0D, 0x1E, 0x1F, 0x20, 0x22, 0x7E, 0x7F, 0x80, 0x81, 0x82, 0x84, 0x8C, 0x8D, 0x98, 0xB0, 0xB3, 0xFE, 0xFF];

    public static byte[] Flip(byte[] octets, Chances chances)
    {
        byte[] changed = [.. octets];
        changed[chances.Below(changed.Length)] ^= (byte)(1 << chances.Below(8));
        return changed;
    }

    public static byte[] Set(byte[] octets, Chances chances)
    {
        byte[] changed = [.. octets];
        changed[chances.Below(changed.Length)] = Any(chances);
        return changed;
    }

    public static byte[] Insert(byte[] octets, Chances chances)
    {
        int at = chances.Between(0, octets.Length);
        byte[] more = [.. Enumerable.Range(0, chances.Between(1, 5)).Select(_ => Any(chances))];
        return [.. octets[..at], .. more, .. octets[at..]];
    }

    public static byte[] Remove(byte[] octets, Chances chances)
    {
        int at = chances.Below(octets.Length);
        int length = Math.Min(chances.Between(1, chances.InHundred(80) ? 3 : 60), octets.Length - at);
        return [.. octets[..at], .. octets[(at + length)..]];
    }

    public static byte[] Copy(byte[] octets, Chances chances)
    {
        int from = chances.Below(octets.Length);
        int length = Math.Min(chances.Length(), octets.Length - from);
        int to = chances.Between(0, octets.Length);
        return [.. octets[..to], .. octets[from..(from + length)], .. octets[to..]];
    }

    public static byte[] Truncate(byte[] octets, Chances chances) => octets[..chances.Below(octets.Length)];

    public static byte[] Append(byte[] octets, Chances chances)
    {
        byte[] more = chances.InHundred(50) ? new byte[chances.Length()] : chances.Octets(chances.Length());
        return [.. octets, .. more];
    }

    private static byte Any(Chances chances) => chances.InHundred(70) ? chances.Of(Edges) : (byte)chances.Below(256);
}
