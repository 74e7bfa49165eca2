using MmsCodec.Fuzzing.Making;
using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Changes of one value; null when the PDU has none to change so.</summary>
internal static class ValueMutations
{
    private static readonly ulong[] Charsets = [0, 3, 4, 17, 36, 37, 39, 40, 81, 106, 113, 114, 999, 1000, 1001, 1012, 1013, 1014, 1015, 1017, 1018, 1019, 2260, 0x7FFFFFFF, 0x80000000];

    public static byte[]? ChangeLength(byte[] pdu, Chances chances)
    {
        HeaderSpan[] counted = [.. HeaderSpan.Of(pdu).Where(h => pdu[h.Value] < 32 && h.End > h.Value + 1)];
        if (counted.Length == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(counted);
        int length = pdu[header.Value];
        byte[] other = chances.Below(6) switch
        {
            0 => [(byte)(length == 31 ? 30 : length + 1)],
            1 => [(byte)Math.Max(0, length - 1)],
            2 => [31, (byte)length],
            3 => [31, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F],
            4 => [31, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
            _ => [(byte)chances.Below(32)],
        };
        return [.. pdu[..header.Value], .. other, .. pdu[(header.Value + 1)..]];
    }

    public static byte[]? ChangeQuote(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(headers);
        byte quote = chances.Of((byte[])[0x7F, 0x22]);
        return chances.Below(3) switch
        {
            0 when pdu[header.Value] == quote => [.. pdu[..header.Value], .. pdu[(header.Value + 1)..]],
            1 when header.End > header.Value + 1 => [.. pdu[..(header.End - 1)], quote, .. pdu[(header.End - 1)..]],
            _ => [.. pdu[..header.Value], quote, .. pdu[header.Value..]],
        };
    }

    /// <summary>Another charset before the text of an encoded string, the length of the value corrected.</summary>
    public static byte[]? ChangeCharset(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(headers);
        byte[] value = pdu[header.Value..header.End];
        int text = value[0] is > 1 and < 31 ? (value[1] >= 0x80 ? 2 : Math.Min(value.Length, 2 + value[1])) : 0;
        OctetWriter content = new OctetWriter().Integer(chances.Of(Charsets)).Octets(value.AsSpan(text));
        return [.. pdu[..header.Value], .. new OctetWriter().Counted(content).ToArray(), .. pdu[header.End..]];
    }

    public static byte[]? ChangeVersion(byte[] pdu, Chances chances)
    {
        int found = HeaderSpan.Of(pdu).FindIndex(h => pdu[h.Start] == 0x8D);
        if (found < 0)
        {
            return null;
        }

        HeaderSpan header = HeaderSpan.Of(pdu)[found];
        byte[] version = chances.InHundred(70) ? [(byte)(0x80 | chances.Below(128))] : new OctetWriter().Text(chances.Of((string[])["1.3", "2", "1.15", "255.255", "256.0", "x", ""])).ToArray();
        return [.. pdu[..header.Value], .. version, .. pdu[header.End..]];
    }

    /// <summary>A value of another kind.</summary>
    public static byte[]? Replace(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(headers);
        OctetWriter value = new();
        HeaderDefinition other = chances.Of([.. MmsSchema.Headers.Headers.Where(h => h.Code is not null && h.Order == HeaderOrder.Any)]);
        new ValueMaker(chances, []).Write(value, other.Value, new(other.Name));
        return [.. pdu[..header.Value], .. value.ToArray(), .. pdu[header.End..]];
    }

    /// <summary>A value so long that the headers after it lie beyond 64 KiB, or nearly so.</summary>
    public static byte[]? Grow(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0 || !chances.InHundred(5))
        {
            return null;
        }

        int at = chances.Of(headers).End;
        byte[] text = new byte[chances.Between(65400, 65700)];
        Array.Fill(text, (byte)'a');
        return [.. pdu[..at], 0x96, .. text, 0, .. pdu[at..]];
    }
}
