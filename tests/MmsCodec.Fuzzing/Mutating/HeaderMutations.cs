using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Changes of which headers there are; null when the PDU has none to change.</summary>
internal static class HeaderMutations
{
    public static byte[]? Repeat(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(headers);
        int times = chances.InHundred(90) ? chances.Between(1, 3) : chances.Between(50, 2000);
        byte[] one = pdu[header.Start..header.End];
        return one.Length * times > 65536 ? null : [.. pdu[..header.End], .. Enumerable.Repeat(one, times).SelectMany(o => o), .. pdu[header.End..]];
    }

    public static byte[]? Swap(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count < 2)
        {
            return null;
        }

        int which = chances.Below(headers.Count - 1);
        HeaderSpan first = headers[which];
        HeaderSpan second = headers[chances.Between(which + 1, headers.Count - 1)];
        return
        [
            .. pdu[..first.Start],
            .. pdu[second.Start..second.End],
            .. pdu[first.End..second.Start],
            .. pdu[first.Start..first.End],
            .. pdu[second.End..],
        ];
    }

    public static byte[]? Drop(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan header = chances.Of(headers);
        return [.. pdu[..header.Start], .. pdu[header.End..]];
    }

    /// <summary>Another field octet before the same value: mostly one that is assigned.</summary>
    public static byte[]? Rename(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        byte[] changed = [.. pdu];
        changed[chances.Of(headers).Start] = (byte)(chances.InHundred(80) ? 0x80 + chances.Between(1, 0x3F) : 0x80 + chances.Below(0x80));
        return changed;
    }

    /// <summary>The headers of a PDU of another type among those of this one.</summary>
    public static byte[]? Splice(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        byte[] other = new PduMaker(chances.Below(1000)).Make(chances.Of(MmsSchema.Pdus)).Octets;
        List<HeaderSpan> others = HeaderSpan.Of(other);
        if (headers.Count == 0)
        {
            return null;
        }

        HeaderSpan taken = chances.Of(others);
        int at = chances.Of(headers).End;
        return [.. pdu[..at], .. other[taken.Start..taken.End], .. pdu[at..]];
    }

    public static byte[]? AddTextual(byte[] pdu, Chances chances)
    {
        List<HeaderSpan> headers = HeaderSpan.Of(pdu);
        if (headers.Count == 0)
        {
            return null;
        }

        TextMaker texts = new(chances);
        byte[] header = new OctetWriter().Text(chances.InHundred(70) ? texts.Token() : texts.Any()).Text(texts.Any()).ToArray();
        int at = chances.Of(headers).Start;
        return [.. pdu[..at], .. header, .. pdu[at..]];
    }
}
