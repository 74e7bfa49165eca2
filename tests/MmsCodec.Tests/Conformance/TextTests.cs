using System.Text;

namespace MmsCodec.Tests.Conformance;

/// <summary>Texts without a charset: quotes, characters, identifiers, URIs.</summary>
public class TextTests
{
    [Fact]
    public void A_quote_is_missing() => Expect.Violation(
        MmsFindingCode.MissingQuote,
        Pdus.AfterSendReq + 1,
        Pdus.SendReq(0xB7, 0xC3, 0xA9, 0x00), // X-Mms-Applic-ID: é in UTF-8, without the quote
        Pdus.SendReq(0xB7, 0x7F, 0xC3, 0xA9, 0x00)); // with it

    [Fact]
    public void A_quote_before_what_needs_none() => Expect.Violation(
        MmsFindingCode.NeedlessQuote,
        Pdus.AfterSendReq + 1,
        Pdus.SendReq(0xB7, 0x7F, 0x61, 0x00), // X-Mms-Applic-ID: a, quoted
        Pdus.SendReq(0xB7, 0x61, 0x00)); // X-Mms-Applic-ID: a

    [Fact]
    public void A_control_character() => Expect.Violation(
        MmsFindingCode.ControlCharacter,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(0x96, 0x61, 0x07, 0x62, 0x00), // Subject: a, BEL, b
        Pdus.SendReq(0x96, 0x61, 0x09, 0x62, 0x00)); // Subject: a, tab, b

    [Fact]
    public void A_folded_line_is_no_departure() => Expect.None(
        Pdus.SendReq(0x96, 0x61, 0x0D, 0x0A, 0x20, 0x62, 0x00)); // Subject: a, CR, LF, space, b

    [Fact]
    public void A_class_that_is_no_token() => Expect.Violation(
        MmsFindingCode.NotAToken,
        Pdus.AfterSendReq + 5,
        Pdus.SendReq([0x8A, .. "acme news"u8, 0x00]), // X-Mms-Message-Class, with a space
        Pdus.SendReq([0x8A, .. "acme-news"u8, 0x00]));

    [Fact]
    public void A_location_that_starts_with_a_space() => Expect.Violation(
        MmsFindingCode.SpaceAroundValue,
        11,
        StoreReq(" http://r/1"u8),
        StoreReq("http://r/1"u8));

    [Fact]
    public void A_transaction_that_ends_with_a_space() => Expect.Violation(
        MmsFindingCode.SpaceAroundValue,
        2,
        [
            0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
            0x98, 0x31, 0x20, 0x00, // X-Mms-Transaction-Id: 1 and a space
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x95, 0x81, // X-Mms-Status: Retrieved
        ],
        Pdus.NotifyResp());

    [Fact]
    public void A_location_with_a_space_inside() => Expect.Advice(
        MmsFindingCode.CharacterNotInUri,
        21,
        StoreReq("http://r/ 1"u8),
        StoreReq("http://r/%201"u8));

    // A text may be folded; what goes into a request line may not, at its first place either.
    [Theory]
    [InlineData(" \r\n http://r/1", 13)]
    [InlineData("http://r\r\n /1", 20)]
    public void A_control_character_in_a_location(string location, long offset)
    {
        byte[] departing = StoreReq(Encoding.ASCII.GetBytes(location));
        Assert.True(MmsConformance.TryCheck(departing, out IReadOnlyList<MmsFinding> findings, out MmsError error), error.ToString());
        MmsFinding found = Assert.Single(findings, finding => finding.Code == MmsFindingCode.ControlCharacter);
        Assert.Equal(offset, found.Offset);
    }

    [Fact]
    public void An_empty_identifier() => Expect.Advice(
        MmsFindingCode.EmptyText,
        Pdus.AfterSendReq + 1,
        Pdus.SendReq(0xB7, 0x00), // X-Mms-Applic-ID
        Pdus.SendReq(0xB7, 0x61, 0x00)); // X-Mms-Applic-ID: a

    [Fact]
    public void A_message_identifier_in_angle_brackets() => Expect.Violation(
        MmsFindingCode.MessageIdInBrackets,
        10,
        SendConf("<1@r>"u8),
        SendConf("1@r"u8));

    private static byte[] StoreReq(ReadOnlySpan<byte> location) =>
    [
        0x8C, 0x8B, // X-Mms-Message-Type: m-mbox-store-req
        0x98, .. "12345"u8, 0x00, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x83, .. location, 0x00, // X-Mms-Content-Location
    ];

    private static byte[] SendConf(ReadOnlySpan<byte> messageId) =>
    [
        0x8C, 0x81, // X-Mms-Message-Type: m-send-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x92, 0x80, // X-Mms-Response-Status: Ok
        0x8B, .. messageId, 0x00, // Message-ID
    ];
}
