using System.Text;

namespace MmsCodec.Tests.Pdus;

/// <summary>Headers that are not a PDU's own: they are kept as they came, and written again.</summary>
public sealed class OtherHeaderTests
{
    private static readonly byte[] Own =
    [
        0x8C, 0x83,                                    // X-Mms-Message-Type: M-NotifyResp.ind
        0x98, .. "T1"u8, 0x00,                         // X-Mms-Transaction-Id
        0x8D, 0x93,                                    // X-Mms-MMS-Version: 1.3
        0x95, 0x81,                                    // X-Mms-Status: Retrieved
    ];

    public static TheoryData<string, byte[]> Others => new()
    {
        { "no header of the standard, one octet", [0xC1, 0x85] },
        { "no header of the standard, text", [0xFF, .. "some text"u8, 0x00] },
        { "no header of the standard, empty text or length 0", [0xC2, 0x00] },
        { "no header of the standard, short length", [0xC3, 0x03, 0x00, 0x80, 0xFF] },
        { "no header of the standard, length of 31 octets and more", [0xC4, 0x1F, 0x21, .. new byte[33]] },
        { "no header of the standard, length in more octets than it needs", [0xC4, 0x1F, 0x80, 0x02, 0x01, 0x02] },
        { "number 0, which is unassigned", [0x80, 0x81] },
        { "textual", [.. "X-Vendor-Thing"u8, 0x00, .. "value; with = signs"u8, 0x00] },
        { "textual, empty", [.. "X-Empty"u8, 0x00, 0x00] },
        { "textual, quoted", [.. "X-Quoted"u8, 0x00, 0x7F, 0xC3, 0xA9, 0x00] },
        { "another PDU's text", [0x96, .. "a subject"u8, 0x00] },
        { "another PDU's text, unquoted above 0x7F", [0x96, 0xC3, 0xA9, .. "t"u8, 0xC3, 0xA9, 0x00] },
        { "another PDU's token", [0x8F, 0x82] },
        { "another PDU's header, twice", [0x97, .. "a"u8, 0x00, 0x97, .. "b"u8, 0x00] },
        { "Additional-headers, which is no header of any PDU", [0xB0, 0x02, 0x01, 0x02] },
        {
            "several, in their order",
            [0xC1, 0x85, .. "X-Own"u8, 0x00, .. "v"u8, 0x00, 0x8F, 0x82, 0xC1, 0x86, .. "X-Own"u8, 0x00, .. "w"u8, 0x00]
        },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Others_are_kept_and_written_again(string name, byte[] others)
    {
        byte[] octets = [.. Own, .. others];

        NotifyRespInd pdu = NotifyRespInd.Decode(octets);

        Assert.Equal(octets, pdu.Encode());
        Assert.Equal("T1", pdu.TransactionId);
        Assert.NotEmpty(pdu.OtherHeaders);
        Assert.NotNull(name);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Others_in_front_do_not_hide_the_PDUs_own(string name, byte[] others)
    {
        byte[] octets = [.. others, .. Own];

        NotifyRespInd pdu = NotifyRespInd.Decode(octets);

        // Others are written after the PDU's own.
        Assert.Equal([.. Own, .. others], pdu.Encode());
        Assert.NotNull(name);
    }

    [Fact]
    public void Content_Type_of_a_PDU_without_a_body_is_not_written_again()
    {
        byte[] octets =
        [
            .. Own,
            0x84, 0x83,                                // Content-Type: text/plain, which M-NotifyResp.ind has not
            (byte)'H', (byte)'i',
        ];

        NotifyRespInd pdu = NotifyRespInd.Decode(octets);

        Assert.Equal(Own, pdu.Encode());
    }

    [Fact]
    public void Header_with_a_number_has_its_octets()
    {
        NotifyRespInd pdu = NotifyRespInd.Decode([.. Own, 0xC3, 0x02, 0x41, 0x42]);

        MmsOtherHeader header = Assert.Single(pdu.OtherHeaders);
        Assert.Equal(0xC3, header.Code);
        Assert.Null(header.Name);
        Assert.Equal((byte[])[0x02, 0x41, 0x42], header.Value.Span);
        Assert.Equal(4, header.EncodedLength);
    }

    [Fact]
    public void Textual_header_has_its_name()
    {
        NotifyRespInd pdu = NotifyRespInd.Decode([.. Own, .. "X-Own"u8, 0x00, .. "v"u8, 0x00]);

        MmsOtherHeader header = Assert.Single(pdu.OtherHeaders);
        Assert.Equal(0, header.Code);
        Assert.Equal("X-Own", header.Name);
        Assert.Equal("v\0"u8, header.Value.Span);
        Assert.Equal(8, header.EncodedLength);
        Assert.Equal(new MmsOtherHeader("X-Own", "v"), header);
    }

    [Fact]
    public void Others_are_written_before_Content_Type()
    {
        byte[] octets =
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8D, 0x93,                                // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81,                          // From: insert-address
            0x97, .. "12345"u8, 0x00,                  // To
            .. "X-Own"u8, 0x00, .. "v"u8, 0x00,        // a textual header
            0x84, 0x83,                                // Content-Type: text/plain
            (byte)'H', (byte)'i',                      // body
        ];

        SendReq pdu = SendReq.Decode(octets);

        Assert.Equal(octets, pdu.Encode());
        Assert.Equal("Hi", Encoding.ASCII.GetString(pdu.Body.Span));
    }

    [Theory]
    [InlineData(0x7F, new byte[] { 0x80 })]
    [InlineData(0x84, new byte[] { 0x83 })]
    [InlineData(0xC1, new byte[] { })]
    [InlineData(0xC1, new byte[] { 0x80, 0x81 })]
    [InlineData(0xC1, new byte[] { 0x02, 0x41 })]
    [InlineData(0xC1, new byte[] { 0x02, 0x41, 0x42, 0x43 })]
    [InlineData(0xC1, new byte[] { 0x1F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(0xC1, new byte[] { 0x41 })]
    [InlineData(0xC1, new byte[] { 0x41, 0x00, 0x00 })]
    public void Octets_that_are_not_one_value_are_refused(byte code, byte[] value) =>
        Assert.Throws<ArgumentException>(() => new MmsOtherHeader(code, value));

    [Theory]
    [InlineData("", "v")]
    [InlineData("two words", "v")]
    [InlineData("X-Möbius", "v")]
    [InlineData("X-Own:", "v")]
    [InlineData("X-Own", "a\0b")]
    [InlineData("X-Own", "a\nb")]
    [InlineData("X-Own", null)]
    public void Names_and_texts_that_cannot_be_written_are_refused(string name, string? value) =>
        Assert.ThrowsAny<ArgumentException>(() => new MmsOtherHeader(name, value!));
}
