namespace MmsCodec.Tests.Conformance;

/// <summary>Values that do not follow their syntax, and numbers.</summary>
public class ValueTests
{
    [Fact]
    public void A_value_in_another_syntax() => Expect.Violation(
        MmsFindingCode.MalformedValue,
        Pdus.AfterSendReq + 1,
        Pdus.SendReq(0x85, 0x61, 0x00), // Date: a, as text
        Pdus.SendReq(0x85, 0x04, 0x60, 0x00, 0x00, 0x00)); // Date: 2021-01-14

    [Fact]
    public void A_case_that_there_is_not() => Expect.Violation(
        MmsFindingCode.MalformedValue,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(0x88, 0x03, 0x82, 0x01, 0x3C), // X-Mms-Expiry: neither absolute nor relative
        Pdus.SendReq(0x88, 0x03, 0x81, 0x01, 0x3C)); // X-Mms-Expiry: relative, 60

    [Fact]
    public void A_version_as_text() => Expect.Violation(
        MmsFindingCode.MalformedValue,
        6,
        [
            0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, .. "1.3"u8, 0x00, // X-Mms-MMS-Version, which must be a Short-integer
            0x95, 0x81, // X-Mms-Status: Retrieved
        ],
        Pdus.NotifyResp());

    [Fact]
    public void Octets_after_the_value_inside_its_length() => Expect.Violation(
        MmsFindingCode.LeftOverOctets,
        Pdus.AfterSendReq + 5,
        Pdus.SendReq(0x88, 0x04, 0x81, 0x01, 0x3C, 0x00), // X-Mms-Expiry: relative, 60, and a zero
        Pdus.SendReq(0x88, 0x03, 0x81, 0x01, 0x3C)); // X-Mms-Expiry: relative, 60

    [Fact]
    public void A_length_in_more_octets_than_it_needs_is_no_departure() => Expect.None(
        Pdus.SendReq(0x88, 0x1F, 0x03, 0x81, 0x01, 0x3C)); // X-Mms-Expiry: relative, 60, behind a Length-quote

    [Fact]
    public void A_number_with_a_leading_zero() => Expect.Violation(
        MmsFindingCode.IntegerNotShortest,
        Pdus.AfterSendReq + 4,
        Pdus.SendReq(0x88, 0x04, 0x81, 0x02, 0x00, 0x3C), // X-Mms-Expiry: relative, 0060
        Pdus.SendReq(0x88, 0x03, 0x81, 0x01, 0x3C)); // X-Mms-Expiry: relative, 60

    [Fact]
    public void A_small_number_as_Long_integer_is_no_departure() => Expect.None(
        Pdus.SendReq(0x88, 0x03, 0x81, 0x01, 0x00)); // X-Mms-Expiry: relative, 0
}
