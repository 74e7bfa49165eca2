namespace MmsCodec.Tests.Pdus;

/// <summary>The scan, which looks at many octets together, finds what a walk from header to header finds, wherever the octets end.</summary>
public sealed class HeaderScanProperties
{
    private const int Cases = 20_000;

    // Each by itself a header: octet, text, Value-length, charset form, a field above 0xBF, a textual header, Content-Type.
    private static readonly Func<Random, byte[]>[] Headers =
    [
        random => [0x86, (byte)(0x80 | random.Next(2))],                                                  // X-Mms-Delivery-Report
        random => [0x8A, (byte)random.Next(0x80, 0x100)],                                                 // X-Mms-Message-Class
        random => [0x8B, .. Letters(random, random.Next(70)), 0x00],                                      // Message-ID
        random => [0x96, .. Letters(random, random.Next(70)), 0x00],                                      // Subject
        random => [0x98, .. Letters(random, 1 + random.Next(40)), 0x00],                                  // X-Mms-Transaction-Id, late or again
        random => [0x8D, 0x93],                                                                           // X-Mms-MMS-Version, late or again
        random => [0x83, (byte)random.Next(0x80, 0x100), .. Letters(random, random.Next(40)), 0x00],      // X-Mms-Content-Location, unquoted
        random => [0x88, 0x05, 0x81, 0x03, (byte)random.Next(256), (byte)random.Next(256), 0x80],         // X-Mms-Expiry
        random => [0x8E, 0x03, (byte)random.Next(256), (byte)random.Next(256), 0x00],                     // X-Mms-Message-Size
        random => [0x97, 0x1F, (byte)(3 + 30), 0xEA, .. Letters(random, 31), 0x00],                       // To: Value-length above 30
        random => [0xC5, (byte)random.Next(0x80, 0x100)],                                                 // no header of the standard
        random => [.. "X-Route"u8, 0x00, .. Letters(random, random.Next(40)), 0x00],                      // a textual header
        random => [0x84, 0xA3],                                                                           // Content-Type: the body follows
    ];

    [Fact]
    public void Scan_finds_what_a_walk_finds()
    {
        Random random = new(6);
        for (int i = 0; i < Cases; i++)
        {
            byte[] pdu =
            [
                0x8C, 0x82,                                                                               // M-Notification.ind
                .. random.Next(8) == 0 ? [] : (byte[])[0x98, .. Letters(random, 1 + random.Next(60)), 0x00],
                .. random.Next(8) == 0 ? [] : (byte[])[0x8D, 0x92],
                .. Enumerable.Range(0, random.Next(12)).SelectMany(_ => Headers[random.Next(Headers.Length)](random)),
            ];

            AssertSame(pdu[..random.Next(pdu.Length / 2, pdu.Length + 1)]);
            AssertSame(pdu);
        }
    }

    private static void AssertSame(byte[] pdu)
    {
        bool isScanned = MmsHeaders.TryScan(pdu, out MmsHeaders headers, out MmsError error);
        Dictionary<byte, int> first = [];
        HashSet<byte> repeated = [];
        int end = Walk(pdu, first, repeated);

        Assert.Equal(end >= 0 && first.ContainsKey(0x8C), isScanned);
        if (!isScanned)
        {
            Assert.NotEqual(MmsErrorCode.None, error.Code);
            return;
        }

        Assert.Equal(end, headers.Length);
        Assert.Equal(first.ContainsKey(0x84), headers.HasBody);
        for (int code = 0x80; code <= 0xFF; code++)
        {
            MmsHeader header = (MmsHeader)(code & 0x7F);
            Assert.Equal(first.GetValueOrDefault((byte)code, -1), headers.OffsetOf(header));
            Assert.Equal(repeated.Contains((byte)code), headers.HasRepeated(header));
        }
    }

    // Where the headers end by the rule of WAP-230-WSP §8.4.1.2, one octet at a time; -1 where it cannot be followed.
    private static int Walk(byte[] pdu, Dictionary<byte, int> first, HashSet<byte> repeated)
    {
        int at = 0;
        while (at < pdu.Length)
        {
            byte code = pdu[at];
            int start = at;
            if (code < 0x80)
            {
                int name = Array.IndexOf(pdu, (byte)0, at);
                int value = name < 0 ? -1 : Array.IndexOf(pdu, (byte)0, name + 1);
                if (value < 0)
                {
                    return -1;
                }

                at = value + 1;
                continue;
            }

            at = EndOfValue(pdu, at + 1, isText: code is 0x83 or 0x8B or 0x96 or 0x97 or 0x98);
            if (at < 0)
            {
                return -1;
            }

            if (!first.TryAdd(code, start))
            {
                repeated.Add(code);
            }

            if (code == 0x84)
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfValue(byte[] pdu, int at, bool isText)
    {
        if (at >= pdu.Length)
        {
            return -1;
        }

        if (pdu[at] >= 0x80 && !isText)
        {
            return at + 1;
        }

        if (pdu[at] > 31)
        {
            int nul = Array.IndexOf(pdu, (byte)0, at);
            return nul < 0 ? -1 : nul + 1;
        }

        // None here is longer than one octet says after 31.
        int length = pdu[at] < 31 ? pdu[at] : at + 1 < pdu.Length ? pdu[at + 1] : -1;
        int from = at + (pdu[at] < 31 ? 1 : 2);
        return length >= 0 && from + length <= pdu.Length ? from + length : -1;
    }

    private static byte[] Letters(Random random, int count)
    {
        byte[] letters = new byte[count];
        for (int i = 0; i < count; i++)
        {
            letters[i] = (byte)random.Next('a', 'z' + 1);
        }

        return letters;
    }
}
