namespace MmsCodec.Tests.Conformance;

/// <summary>Texts that may say their charset.</summary>
public class EncodedStringTests
{
    [Fact]
    public void A_quote_is_missing_behind_the_charset() => Expect.Violation(
        MmsFindingCode.MissingQuote,
        Pdus.AfterSendReq + 3,
        Pdus.SendReq(0x96, 0x04, 0xEA, 0xC3, 0xA9, 0x00), // Subject: é in UTF-8, without the quote
        Pdus.SendReq(0x96, 0x05, 0xEA, 0x7F, 0xC3, 0xA9, 0x00)); // with it

    [Fact]
    public void Text_without_NUL() => Expect.Violation(
        MmsFindingCode.UnterminatedText,
        Pdus.AfterSendReq + 4,
        Pdus.SendReq(0x96, 0x02, 0xEA, 0x61), // Subject: a in UTF-8, that its length ends
        Pdus.SendReq(0x96, 0x03, 0xEA, 0x61, 0x00)); // that NUL ends

    [Fact]
    public void Octets_after_the_text() => Expect.Violation(
        MmsFindingCode.LeftOverOctets,
        Pdus.AfterSendReq + 5,
        Pdus.SendReq(0x96, 0x04, 0xEA, 0x61, 0x00, 0x62), // Subject: a in UTF-8, NUL, and b
        Pdus.SendReq(0x96, 0x03, 0xEA, 0x61, 0x00)); // Subject: a in UTF-8

    [Fact]
    public void A_charset_with_a_leading_zero() => Expect.Violation(
        MmsFindingCode.IntegerNotShortest,
        Pdus.AfterSendReq + 3,
        Pdus.SendReq(0x96, 0x05, 0x02, 0x00, 0x6A, 0x61, 0x00), // Subject: a in charset 0106
        Pdus.SendReq(0x96, 0x03, 0xEA, 0x61, 0x00)); // Subject: a in charset 106

    [Fact]
    public void A_charset_that_is_not_assigned() => Expect.Advice(
        MmsFindingCode.UnknownCharset,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(0x96, 0x05, 0x02, 0x0B, 0xB8, 0x61, 0x00), // Subject: a in charset 3000
        Pdus.SendReq(0x96, 0x05, 0x02, 0x08, 0xCC, 0x61, 0x00)); // Subject: a in charset 2252, windows-1252

    [Fact]
    public void Octets_that_are_no_UTF_8() => Expect.Violation(
        MmsFindingCode.UndecodableText,
        Pdus.AfterSendReq + 4,
        Pdus.SendReq(0x96, 0x05, 0xEA, 0x61, 0xE9, 0x62, 0x00), // Subject: aéb in ISO 8859-1, said to be UTF-8
        Pdus.SendReq(0x96, 0x05, 0x84, 0x61, 0xE9, 0x62, 0x00)); // said to be ISO 8859-1

    [Fact]
    public void Octets_that_are_no_Shift_JIS() => Expect.Violation(
        MmsFindingCode.UndecodableText,
        Pdus.AfterSendReq + 3,
        Pdus.SendReq(0x96, 0x04, 0x91, 0x61, 0x81, 0x00), // Subject: a and half a character
        Pdus.SendReq(0x96, 0x05, 0x91, 0x61, 0x81, 0x40, 0x00)); // Subject: a and a wide space

    [Fact]
    public void Wide_text_may_hold_zero_octets() => Expect.None(
        Pdus.SendReq(0x96, 0x07, 0x02, 0x03, 0xF5, 0x00, 0x61, 0x00, 0x00)); // Subject: a in UTF-16BE

    [Fact]
    public void Text_without_a_charset_that_is_not_US_ASCII() => Expect.Advice(
        MmsFindingCode.NonAsciiWithoutCharset,
        Pdus.AfterSendReq + 2,
        Pdus.SendReq(0x96, 0x61, 0xE9, 0x00), // Subject: aé in ISO 8859-1, perhaps
        Pdus.SendReq(0x96, 0x04, 0x84, 0x61, 0xE9, 0x00)); // for certain
}
