namespace MmsCodec.Tests.Conformance;

/// <summary>Multiparts: their entries, and how they lie inside each other.</summary>
public class MultipartTests
{
    [Fact]
    public void Another_number_of_parts_than_it_says() => Expect.Violation(
        MmsFindingCode.EntryCountMismatch,
        12,
        Pdus.Mixed(
            0x02, // nEntries: 2
            0x01, 0x01, 0x83, 0x78), // text/plain: x
        Pdus.Mixed(
            0x01, // nEntries: 1
            0x01, 0x01, 0x83, 0x78)); // text/plain: x

    [Fact]
    public void Octets_after_the_last_part() => Expect.Violation(
        MmsFindingCode.TrailingOctets,
        17,
        Pdus.Mixed(
            0x01, // nEntries: 1
            0x01, 0x01, 0x83, 0x78, // text/plain: x
            0x05), // the start of another part
        Pdus.Mixed(
            0x01, // nEntries: 1
            0x01, 0x01, 0x83, 0x78)); // text/plain: x

    [Fact]
    public void A_part_that_reaches_past_the_end_is_an_error()
    {
        byte[] pdu = Pdus.Mixed(
            0x01, // nEntries: 1
            0x01, 0x02, 0x83, 0x78); // text/plain of two octets: x

        Assert.False(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out MmsError error));
        Assert.Equal((MmsErrorCode.BadMultipart, 13L), (error.Code, error.Offset));
        Assert.Empty(findings);
    }

    [Fact]
    public void More_parts_than_are_looked_at_are_an_error()
    {
        byte[] body = [0x8A, 0xAE, 0x60, .. Enumerable.Repeat<byte[]>([0x01, 0x01, 0x83, 0x78], 10 * 128 * 128 + 46 * 128 + 96).SelectMany(p => p)]; // 169,824 parts, text/plain: x

        Assert.False(MmsConformance.TryCheck(Pdus.Mixed(body), out _, out MmsError error));
        Assert.Equal(MmsErrorCode.LimitExceeded, error.Code);
        Assert.False(MmsConformance.IsConformant(Pdus.Mixed(body), out error));
        Assert.Equal(MmsErrorCode.LimitExceeded, error.Code);
    }

    [Fact]
    public void A_part_without_a_type() => Expect.Violation(
        MmsFindingCode.PartWithoutContentType,
        13,
        Pdus.OnePart([], 0x78),
        Pdus.OnePart([0x83], 0x78)); // text/plain

    [Fact]
    public void A_multipart_in_a_part_that_cannot_be_followed() => Expect.Violation(
        MmsFindingCode.MalformedPart,
        17,
        Pdus.OnePart([0xA3], 0x01, 0x05, 0x00), // application/vnd.wap.multipart.mixed of one part, with more headers than there are octets
        Pdus.OnePart([0xA3], 0x01, 0x01, 0x00, 0x83)); // of one part, text/plain

    [Fact]
    public void Multiparts_deeper_than_they_are_followed() => Expect.Violation(
        MmsFindingCode.NestedTooDeep,
        12 + (8 * 4),
        Pdus.Mixed(Nested(9)),
        Pdus.Mixed(Nested(8)));

    [Fact]
    public void A_PDU_in_a_part_is_checked_too() => Expect.Violation(
        MmsFindingCode.UnknownToken,
        18,
        ViewConf(0x85), // X-Mms-MM-State: one after Forwarded
        ViewConf(0x84)); // X-Mms-MM-State: Forwarded

    [Fact]
    public void A_PDU_in_a_part_that_cannot_be_followed()
    {
        byte[] departing = ViewConf(0x84);
        departing[^4] = 0x82; // Cc instead of X-Mms-Message-Type

        Expect.Violation(MmsFindingCode.MalformedPart, 15, departing, ViewConf(0x84));
    }

    /// <summary>A multipart of one part, which is a multipart of one part, and so on.</summary>
    private static byte[] Nested(int depth)
    {
        byte[] inner = [0x00]; // nEntries: 0
        for (int i = 1; i < depth; i++)
        {
            inner =
            [
                0x01, // nEntries: 1
                0x01, (byte)inner.Length, 0xA3, // application/vnd.wap.multipart.mixed
                .. inner,
            ];
        }

        return inner;
    }

    private static byte[] ViewConf(byte state) =>
    [
        0x8C, 0x8E, // X-Mms-Message-Type: m-mbox-view-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x92, 0x80, // X-Mms-Response-Status: Ok
        0x84, 0xA3, // Content-Type: application/vnd.wap.multipart.mixed
        0x01, // nEntries: 1
        0x01, 0x04, 0xBE, // application/vnd.wap.mms-message of four octets
        0x8C, 0x93, // X-Mms-Message-Type: m-mbox-descr
        0xA3, state, // X-Mms-MM-State
    ];
}
