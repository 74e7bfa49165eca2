namespace MmsCodec.Tests.Conformance;

/// <summary>What one header asks of another.</summary>
public class ConditionTests
{
    [Fact]
    public void A_deadline_without_reply_charging() => Expect.Violation(
        MmsFindingCode.DependentHeader,
        Pdus.AfterSendReq,
        Pdus.SendReq(
            0x9D, 0x03, 0x81, 0x01, 0x3C), // X-Mms-Reply-Charging-Deadline: relative, 60
        Pdus.SendReq(
            0x9C, 0x80, // X-Mms-Reply-Charging: Requested
            0x9D, 0x03, 0x81, 0x01, 0x3C)); // X-Mms-Reply-Charging-Deadline: relative, 60

    [Fact]
    public void A_state_without_storing() => Expect.Advice(
        MmsFindingCode.HeaderWithoutEffect,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(
            0xA2, 0x81, // X-Mms-Store: No
            0xA3, 0x81), // X-Mms-MM-State: Sent
        Pdus.SendReq(
            0xA2, 0x80, // X-Mms-Store: Yes
            0xA3, 0x81)); // X-Mms-MM-State: Sent

    [Fact]
    public void An_accepted_message_has_an_identifier()
    {
        byte[] refused =
        [
            0x8C, 0x81, // X-Mms-Message-Type: m-send-conf
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x92, 0xE0, // X-Mms-Response-Status: Error-permanent-failure
        ];
        byte[] accepted = [.. refused];
        accepted[8] = 0x80; // X-Mms-Response-Status: Ok

        Expect.Advice(MmsFindingCode.ExpectedHeader, 9, accepted, refused);
        Expect.None([.. accepted, 0x8B, 0x31, 0x00]); // Message-ID: 1
    }

    [Fact]
    public void A_stored_message_has_a_location()
    {
        byte[] stored =
        [
            0x8C, 0x8C, // X-Mms-Message-Type: m-mbox-store-conf
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0xA5, 0x80, // X-Mms-Store-Status: Success
        ];

        Expect.Advice(MmsFindingCode.ExpectedHeader, 9, stored, [.. stored, 0x83, .. "http://r/1"u8, 0x00]); // X-Mms-Content-Location
    }

    [Fact]
    public void A_message_of_class_Auto_asks_for_no_report() => Expect.Violation(
        MmsFindingCode.ReportForAutoClass,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(
            0x8A, 0x83, // X-Mms-Message-Class: Auto
            0x90, 0x80), // X-Mms-Read-Report: Yes
        Pdus.SendReq(
            0x8A, 0x83, // X-Mms-Message-Class: Auto
            0x90, 0x81)); // X-Mms-Read-Report: No

    [Fact]
    public void A_location_whose_count_no_status_has()
    {
        byte[] Conf(byte count) =>
        [
            0x8C, 0x95, // X-Mms-Message-Type: m-delete-conf
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x0C, count, .. "http://r/1"u8, 0x00, // X-Mms-Content-Location with its count
            0x92, 0x02, 0x81, 0xE0, // X-Mms-Response-Status: 1, Error-permanent-failure
        ];

        Expect.Advice(MmsFindingCode.UnmatchedCount, 7, Conf(0x82), Conf(0x81));
    }
}
