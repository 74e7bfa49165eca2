namespace MmsCodec.Tests.Conformance;

/// <summary>Tokens: assigned, of the PDU's version, allowed in the PDU.</summary>
public class TokenTests
{
    [Fact]
    public void An_octet_that_is_no_token() => Expect.Violation(
        MmsFindingCode.UnknownToken,
        Pdus.AfterSendReq + 1,
        Pdus.SendReq(0x8F, 0x83), // X-Mms-Priority: one after High
        Pdus.SendReq(0x8F, 0x82)); // X-Mms-Priority: High

    [Fact]
    public void A_wanted_header_that_there_is_not()
    {
        byte[] View(byte field) =>
        [
            0x8C, 0x8D, // X-Mms-Message-Type: m-mbox-view-req
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0xA8, field, // X-Mms-Attributes
        ];

        Expect.Violation(MmsFindingCode.UnknownToken, 8, View(0xC1), View(0xB0)); // nothing, then Additional-headers
    }

    [Fact]
    public void A_reserved_octet()
    {
        byte[] departing = SendConf(0x93, 0xC5); // version 1.3, 197
        byte[] later = SendConf(0x94, 0xC5); // version 1.4, which may have assigned it

        Expect.Violation(MmsFindingCode.ReservedToken, 8, departing, later);
    }

    [Fact]
    public void A_token_that_senders_of_the_version_no_longer_use() => Expect.Advice(
        MmsFindingCode.ObsoleteToken,
        8,
        SendConf(0x91, 0x81), // version 1.1, Error-unspecified
        SendConf(0x90, 0x81)); // version 1.0

    [Fact]
    public void A_token_newer_than_the_version() => Expect.Advice(
        MmsFindingCode.TokenNewerThanVersion,
        8,
        SendConf(0x91, 0xEA), // version 1.1, Error-permanent-address-hiding-not-supported
        SendConf(0x92, 0xEA)); // version 1.2

    [Fact]
    public void A_token_that_the_PDU_does_not_carry()
    {
        byte[] departing = Pdus.NotifyResp();
        departing[8] = 0x80; // X-Mms-Status: Expired, which is M-Delivery.ind's

        Expect.Violation(MmsFindingCode.ValueNotAllowedInPdu, 8, departing, Pdus.NotifyResp());
    }

    [Fact]
    public void An_expiry_as_a_date_in_a_notification() => Expect.Violation(
        MmsFindingCode.ValueNotAllowedInPdu,
        15,
        Notification([], [0x06, 0x80, 0x04, 0x60, 0x00, 0x00, 0x00]), // absolute, 2021-01-14
        Notification([], [0x03, 0x81, 0x01, 0x3C])); // relative, 60

    [Fact]
    public void A_notification_from_insert_address() => Expect.Violation(
        MmsFindingCode.ValueNotAllowedInPdu,
        9,
        Notification([0x89, 0x01, 0x81], [0x03, 0x81, 0x01, 0x3C]), // From: insert-address
        Notification([0x89, 0x07, 0x80, .. "a@b.c"u8, 0x00], [0x03, 0x81, 0x01, 0x3C])); // From: a@b.c

    [Fact]
    public void A_report_or_a_message_from_insert_address()
    {
        byte[] insert = [0x89, 0x01, 0x81]; // From: insert-address
        byte[] address = [0x89, 0x07, 0x80, .. "a@b.c"u8, 0x00]; // From: a@b.c
        byte[] ReadOrig(byte[] from) =>
        [
            0x8C, 0x88, // X-Mms-Message-Type: m-read-orig-ind
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            .. from,
            0x8B, 0x31, 0x00, // Message-ID: 1
            0x97, .. "d@e.f"u8, 0x00, // To: d@e.f
            0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
            0x9B, 0x80, // X-Mms-Read-Status: Read
        ];
        byte[] Retrieve(byte[] from) =>
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            .. from,
            0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
            0x84, 0x83, // Content-Type: text/plain
            .. "hi"u8, // body
        ];

        Expect.Violation(MmsFindingCode.ValueNotAllowedInPdu, 6, ReadOrig(insert), ReadOrig(address));
        Expect.Violation(MmsFindingCode.ValueNotAllowedInPdu, 6, Retrieve(insert), Retrieve(address));
    }

    [Theory]
    [InlineData(0x80, 0x82, 0x80)] // M-Send.req: Accepted, Requested
    [InlineData(0x80, 0x83, 0x81)] // the same of text only
    [InlineData(0x84, 0x80, 0x82)] // M-Retrieve.conf: Requested, Accepted
    [InlineData(0x84, 0x81, 0x83)]
    [InlineData(0x82, 0x80, 0x82)] // M-Notification.ind
    [InlineData(0x82, 0x81, 0x83)]
    public void Reply_charging_is_requested_by_one_side_and_accepted_by_the_other(byte type, byte departing, byte corrected)
    {
        byte[] Charging(byte token) => type switch
        {
            0x80 => Pdus.SendReq(0x9C, token), // X-Mms-Reply-Charging
            0x82 => Notification([0x9C, token], [0x03, 0x81, 0x01, 0x3C]),
            _ =>
            [
                0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
                0x98, .. "1234567"u8, 0x00, // X-Mms-Transaction-Id
                0x8D, 0x93, // X-Mms-MMS-Version: 1.3
                0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
                0x9C, token, // X-Mms-Reply-Charging
                0x84, 0x83, // Content-Type: text/plain
                .. "hi"u8, // body
            ],
        };
        long offset = type switch { 0x80 => Pdus.AfterSendReq + 1, 0x82 => 8, _ => 20 };

        Expect.Violation(MmsFindingCode.ValueNotAllowedInPdu, offset, Charging(departing), Charging(corrected));
    }

    private static byte[] SendConf(byte version, byte status) =>
    [
        0x8C, 0x81, // X-Mms-Message-Type: m-send-conf
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, version, // X-Mms-MMS-Version
        0x92, status, // X-Mms-Response-Status
    ];

    private static byte[] Notification(byte[] headers, byte[] expiry) =>
    [
        0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        .. headers,
        0x8A, 0x80, // X-Mms-Message-Class: Personal
        0x8E, 0x02, 0x01, 0x00, // X-Mms-Message-Size: 256
        0x88, .. expiry, // X-Mms-Expiry
        0x83, .. "http://r/1"u8, 0x00, // X-Mms-Content-Location
    ];
}
