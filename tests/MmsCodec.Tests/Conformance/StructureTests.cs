using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Conformance;

/// <summary>Which headers a PDU has, how often and in which order.</summary>
public class StructureTests
{
    [Fact]
    public void The_least_PDUs_have_no_finding()
    {
        Expect.None(Pdus.NotifyResp());
        Expect.None(Pdus.SendReq());
        Expect.None(Pdus.OnePart([0x83], (byte)'x'));
    }

    [Theory]
    [MemberData(nameof(PduSamples.Types), MemberType = typeof(PduSamples))]
    public void PDUs_with_every_header_of_their_tables_have_no_finding(MmsMessageType type) => Expect.None(PduSamples.Of(type).Octets);

    [Fact]
    public void A_message_type_of_no_PDU()
    {
        byte[] pdu =
        [
            0x8C, 0x98, // X-Mms-Message-Type: 152, one after the last
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        ];

        Assert.False(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.UnknownMessageType, 1, 0x8C), error);
        MmsFinding found = Assert.Single(findings);
        Assert.Equal((MmsFindingCode.UnknownPdu, 1L), (found.Code, found.Offset));
    }

    [Fact]
    public void A_header_that_comes_too_late() => Expect.Violation(
        MmsFindingCode.HeaderOutOfOrder,
        4,
        [
            0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3, where X-Mms-Transaction-Id must be
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x95, 0x81, // X-Mms-Status: Retrieved
        ],
        Pdus.NotifyResp());

    [Fact]
    public void The_version_is_second_where_there_is_no_transaction() => Expect.None(
    [
        0x8C, 0x86, // X-Mms-Message-Type: m-delivery-ind
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x8B, 0x31, 0x00, // Message-ID: 1
        0x97, .. "a@b.c"u8, 0x00, // To: a@b.c
        0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
        0x95, 0x81, // X-Mms-Status: Retrieved
    ]);

    [Fact]
    public void A_mandatory_header_that_is_missing_is_missed_where_the_headers_end() => Expect.Violation(
        MmsFindingCode.MissingHeader,
        7,
        [
            0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3; X-Mms-Status is missing
        ],
        Pdus.NotifyResp());

    [Fact]
    public void A_message_to_nobody() => Expect.Violation(
        MmsFindingCode.MissingOneOf,
        12,
        [
            0x8C, 0x80, // X-Mms-Message-Type: m-send-req
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81, // From: insert-address; To, Cc and Bcc are missing
            0x84, 0x83, // Content-Type: text/plain
        ],
        [
            0x8C, 0x80, // X-Mms-Message-Type: m-send-req
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81, // From: insert-address
            0x81, .. "a@b.c"u8, 0x00, // Bcc: a@b.c
            0x84, 0x83, // Content-Type: text/plain
        ]);

    [Fact]
    public void A_header_that_the_PDU_does_not_have() => Expect.Violation(
        MmsFindingCode.HeaderNotDefinedForPdu,
        Pdus.AfterNotifyResp,
        Pdus.NotifyResp(0x8F, 0x81), // X-Mms-Priority: Normal
        Pdus.NotifyResp(0x91, 0x81)); // X-Mms-Report-Allowed: No

    [Fact]
    public void A_header_that_may_occur_once() => Expect.Violation(
        MmsFindingCode.RepeatedHeader,
        Pdus.AfterNotifyResp + 2,
        Pdus.NotifyResp(0x91, 0x81, 0x91, 0x80), // X-Mms-Report-Allowed: No, then Yes
        Pdus.NotifyResp(0x91, 0x81)); // X-Mms-Report-Allowed: No

    [Fact]
    public void A_header_that_may_occur_more_often() => Expect.None(
        Pdus.SendReq(0x97, 0x62, 0x40, 0x63, 0x00)); // To: b@c, the second

    [Fact]
    public void A_header_newer_than_the_version()
    {
        byte[] newer = Pdus.SendReq(0xBA, 0x80); // X-Mms-Content-Class: text, since 1.3
        byte[] departing = [.. newer];
        departing[6] = 0x92; // X-Mms-MMS-Version: 1.2

        Expect.Advice(MmsFindingCode.HeaderNewerThanVersion, Pdus.AfterSendReq, departing, newer);
    }

    [Fact]
    public void A_field_octet_that_is_assigned_to_no_header()
    {
        byte[] departing = Pdus.NotifyResp(0xC1, 0x80); // 0x41, two after the last
        byte[] later = [.. departing];
        later[6] = 0x94; // X-Mms-MMS-Version: 1.4, which may have assigned it

        Expect.Violation(MmsFindingCode.UnknownHeader, Pdus.AfterNotifyResp, departing, later);
    }

    [Fact]
    public void A_textual_header_is_no_departure() => Expect.None(
        Pdus.NotifyResp([.. "X-Acme"u8, 0x00, .. "y"u8, 0x00])); // X-Acme: y

    [Fact]
    public void Padding_after_the_headers() => Expect.Violation(
        MmsFindingCode.TrailingOctets,
        Pdus.AfterNotifyResp,
        Pdus.NotifyResp(0x00, 0x00),
        Pdus.NotifyResp());
}
