namespace MmsCodec.Tests.Pdus;

/// <summary>Each field octet is a header of its own, whatever the length of the PDU makes the scan look at together.</summary>
public sealed class HeaderNumberTests
{
    private const byte ContentType = 0x84;

    private static readonly byte[] Opening =
    [
        0x8C, 0x83,             // X-Mms-Message-Type: M-NotifyResp.ind
        0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
        0x8D, 0x93,             // X-Mms-MMS-Version: 1.3
    ];

    // From less than 16 octets to more than 32, and one whose last headers lie beyond 64 KiB.
    public static TheoryData<int> Paddings => [0, 3, 4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25, 40, 70_000];

    [Theory]
    [MemberData(nameof(Paddings))]
    public void Header_is_there_by_its_number_alone(int padding)
    {
        // A header without a number takes what room is asked for.
        byte[] room = padding < 3 ? [] : [.. "X"u8, 0x00, .. Enumerable.Repeat((byte)'y', padding - 3), 0x00];
        foreach (byte[] value in (byte[][])[[0x81], [0x61, 0x00], [0x01, 0x41], [0x1F, 0x01, 0x41]])
        {
            for (int field = 0x80; field <= 0xFF; field++)
            {
                if (field != ContentType)
                {
                    AssertHas([.. Opening, .. room, (byte)field, .. value, 0x95, 0x81], field - 0x80, Opening.Length + room.Length, value);
                    AssertHas([.. Opening, (byte)field, .. value, 0x95, 0x81, .. room], field - 0x80, Opening.Length, value);
                }
            }
        }
    }

    private static void AssertHas(byte[] octets, int number, int offset, byte[] value)
    {
        // 0x81 where every value is a text is a text without its quote, and goes on to the next NUL, if there is one.
        bool isScanned = MmsHeaders.TryScan(octets, out MmsHeaders headers, out _);
        if (value is [0x81] && !isScanned)
        {
            return;
        }

        Assert.True(isScanned);
        int fields = 0;
        foreach (MmsHeaderField field in headers)
        {
            fields += field.Code == 0x80 + number && field.Offset == offset && field.Value.SequenceEqual(value) ? 1 : 0;
        }

        if (value is [0x81] && fields == 0)
        {
            return;
        }

        Assert.Equal(1, fields);
        Assert.Equal(octets.Length, headers.Length);
        int[] expected = [.. ((int[])[0x0C, 0x0D, 0x15, 0x18, number]).Distinct().Order()];
        bool isRepeated = number is 0x0C or 0x0D or 0x15 or 0x18;
        List<int> there = [];
        for (int other = 0; other < 0x80; other++)
        {
            if (headers.Has((MmsHeader)other))
            {
                there.Add(other);
            }

            Assert.Equal(isRepeated && other == number, headers.HasRepeated((MmsHeader)other));
        }

        Assert.Equal(expected, there);
        if (!isRepeated)
        {
            Assert.Equal(offset, headers.OffsetOf((MmsHeader)number));

            // A text of the standard's own headers ends at its NUL; whatever a vendor's header holds is held to its end.
            if (number >= 0x40 || value[0] < 32)
            {
                Assert.True(headers.TryGet<ReadOnlySpan<byte>, OpaqueSyntax>((MmsHeader)number, out ReadOnlySpan<byte> read));
                Assert.Equal(value, read);
            }
        }

        Assert.Equal(0, headers.OffsetOf(MmsHeader.MessageType));
        Assert.Equal(2, headers.OffsetOf(MmsHeader.TransactionId));
        Assert.Equal(6, headers.OffsetOf(MmsHeader.Version));
    }
}
