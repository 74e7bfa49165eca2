namespace MmsCodec.Tests.Conformance;

/// <summary>Addresses of senders and recipients.</summary>
public class AddressTests
{
    [Fact]
    public void A_type_that_the_standard_does_not_name() => Expect.Advice(
        MmsFindingCode.UnknownAddressType,
        Pdus.AfterSendReq,
        Cc("+358401234567/TYPE=PLNM"u8),
        Cc("+358401234567/TYPE=PLMN"u8));

    [Fact]
    public void A_phone_number_that_is_none() => Expect.Violation(
        MmsFindingCode.MalformedAddress,
        Pdus.AfterSendReq,
        Cc("+358 40 1234567/TYPE=PLMN"u8),
        Cc("+358-40-1234567/TYPE=PLMN"u8));

    [Fact]
    public void An_IPv4_address_that_is_none() => Expect.Violation(
        MmsFindingCode.MalformedAddress,
        Pdus.AfterSendReq,
        Cc("10.0.0.256/TYPE=IPv4"u8),
        Cc("10.0.0.255/TYPE=IPv4"u8));

    [Fact]
    public void An_e_mail_address_that_is_none() => Expect.Violation(
        MmsFindingCode.MalformedAddress,
        Pdus.AfterSendReq,
        Cc("Anna <anna@example.com"u8),
        Cc("Anna <anna@example.com>"u8));

    [Fact]
    public void A_text_that_is_no_kind_of_address() => Expect.Advice(
        MmsFindingCode.UnrecognisedAddress,
        Pdus.AfterSendReq,
        Cc("Our Bank"u8),
        Cc("OurBank"u8));

    [Fact]
    public void An_empty_address() => Expect.Advice(
        MmsFindingCode.EmptyText,
        Pdus.AfterSendReq + 1,
        Cc(""u8),
        Cc("1234"u8));

    [Fact]
    public void The_address_of_a_sender() => Expect.Violation(
        MmsFindingCode.MalformedAddress,
        10,
        SendReq("x y/TYPE=PLMN"u8),
        SendReq("040/TYPE=PLMN"u8));

    private static byte[] Cc(ReadOnlySpan<byte> address) => Pdus.SendReq([0x82, .. address, 0x00]);

    private static byte[] SendReq(ReadOnlySpan<byte> from) =>
    [
        0x8C, 0x80, // X-Mms-Message-Type: m-send-req
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x89, (byte)(from.Length + 2), 0x80, .. from, 0x00, // From: address-present
        0x97, .. "a@b.c"u8, 0x00, // To: a@b.c
        0x84, 0x83, // Content-Type: text/plain
    ];
}
