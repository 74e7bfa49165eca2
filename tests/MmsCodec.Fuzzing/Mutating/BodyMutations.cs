using MmsCodec.Fuzzing.Making;
using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Changes of a multipart body; null when the PDU has none.</summary>
internal static class BodyMutations
{
    private const byte MultipartMixed = 0xA3;

    private static readonly byte[][] Lengths =
    [
        [0x00], [0x01], [0x7F], [0x80, 0x00], [0xFF, 0x7F], [0x8F, 0xFF, 0xFF, 0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x88, 0x80, 0x80, 0x80, 0x00], [0x80],
    ];

    public static byte[]? ChangeCount(byte[] pdu, Chances chances) =>
        BodyOf(pdu) is int body && body < pdu.Length ? [.. pdu[..body], .. chances.Of(Lengths), .. pdu[(body + 1)..]] : null;

    public static byte[]? ChangeEntryLength(byte[] pdu, Chances chances)
    {
        if (AnyEntry(pdu, chances) is not (int start, _))
        {
            return null;
        }

        int at = start + chances.Below(2);
        return at >= pdu.Length ? null : [.. pdu[..at], .. chances.Of(Lengths), .. pdu[(at + 1)..]];
    }

    /// <summary>The body inside multiparts that lie inside each other.</summary>
    public static byte[]? Nest(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (BodyOf(pdu) is not int body || headers.Count == 0)
        {
            return null;
        }

        byte[] data = pdu[body..];
        for (int i = chances.InHundred(80) ? chances.Between(1, 12) : chances.Between(13, 300); i > 0; i--)
        {
            data = new OctetWriter().Uintvar(1).Uintvar(1).Uintvar((uint)data.Length).Octet(MultipartMixed).Octets(data).ToArray();
        }

        return [.. pdu[..headers[^1].Value], MultipartMixed, .. data];
    }

    /// <summary>A header more in the first octets of an entry's headers, with the lengths corrected.</summary>
    public static byte[]? AddPartHeader(byte[] pdu, Chances chances)
    {
        OctetWriter header = new();
        HeaderDefinition definition = chances.Of(MmsSchema.HeaderSets.Part.Includes!.Headers);
        if (chances.InHundred(20))
        {
            header.Octet(0x7F).Octet(chances.Below(4));
        }

        header.Short(chances.InHundred(80) ? definition.Code!.Value : chances.Below(128));
        new ValueMaker(chances, []).Write(header, definition.Value, new(definition.Name));
        return WithMoreHeaders(pdu, header.ToArray(), chances);
    }

    /// <summary>A parameter more in the Content-Type of the PDU, with its length corrected.</summary>
    public static byte[]? AddParameter(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (BodyOf(pdu) is null || headers.Count == 0)
        {
            return null;
        }

        OctetWriter parameter = new();
        ParameterDefinition one = chances.Of(MmsSchema.Values.ContentParameter.Parameters);
        ParameterDefinition other = chances.InHundred(50) ? one : chances.Of(MmsSchema.Values.ContentParameter.Parameters);
        parameter.Short(chances.InHundred(90) ? one.Token : chances.Below(128));
        new ValueMaker(chances, []).Write(parameter, other.Value, new(other.Name));
        HeaderSpan type = headers[^1];
        byte[] value = pdu[type.Value..type.End];
        int content = value[0] < 31 ? 1 : value[0] == 31 ? 2 : 0;
        OctetWriter grown = new OctetWriter().Octets(value.AsSpan(Math.Min(content, value.Length))).Octets(parameter.ToArray());
        return [.. pdu[..type.Value], .. new OctetWriter().Counted(grown).ToArray(), .. pdu[type.End..]];
    }

    private static byte[]? WithMoreHeaders(byte[] pdu, byte[] more, Chances chances)
    {
        if (AnyEntry(pdu, chances) is not (int start, int headersEnd) || pdu[start] >= 0x80 || pdu[start] + more.Length >= 0x80)
        {
            return null;
        }

        return [.. pdu[..start], (byte)(pdu[start] + more.Length), .. pdu[(start + 1)..headersEnd], .. more, .. pdu[headersEnd..]];
    }

    private static int? BodyOf(ReadOnlySpan<byte> pdu) => MmsHeaders.TryScan(pdu, out MmsHeaders headers, out _) && headers.HasBody ? headers.Length : null;

    private static (int Start, int HeadersEnd)? AnyEntry(ReadOnlySpan<byte> pdu, Chances chances)
    {
        if (BodyOf(pdu) is not int body)
        {
            return null;
        }

        List<(int, int)> entries = [];
        foreach (PartView part in new MultipartReader(pdu[body..], body))
        {
            entries.Add(((int)part.Offset, (int)part.DataOffset));
        }

        return entries.Count == 0 ? null : chances.Of(entries);
    }
}
