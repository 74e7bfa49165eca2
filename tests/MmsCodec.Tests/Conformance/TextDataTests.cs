namespace MmsCodec.Tests.Conformance;

/// <summary>The data of text parts.</summary>
public class TextDataTests
{
    [Fact]
    public void A_byte_order_mark_before_UTF_8() => Expect.Advice(
        MmsFindingCode.ByteOrderMark,
        19,
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0xEF, 0xBB, 0xBF, 0x78), // text/plain; charset=utf-8
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0x78));

    [Fact]
    public void A_byte_order_mark_before_UTF_16_is_no_departure() => Expect.None(
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF7], 0xFF, 0xFE, 0x78, 0x00)); // text/plain; charset=utf-16, little-endian

    [Fact]
    public void NUL_after_text() => Expect.Advice(
        MmsFindingCode.TrailingNul,
        20,
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0x78, 0x00), // text/plain; charset=utf-8
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0x78));

    [Fact]
    public void A_zero_octet_after_wide_text() => Expect.Advice(
        MmsFindingCode.TrailingNul,
        23,
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF6], 0x78, 0x00, 0x00), // text/plain; charset=utf-16le
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF6], 0x78, 0x00));

    [Fact]
    public void Data_in_another_charset() => Expect.Advice(
        MmsFindingCode.DataNotInCharset,
        20,
        Pdus.OnePart([0x03, 0x83, 0x81, 0x83], 0x78, 0xE9), // text/plain; charset=us-ascii
        Pdus.OnePart([0x03, 0x83, 0x81, 0x84], 0x78, 0xE9)); // text/plain; charset=iso-8859-1

    [Fact]
    public void A_charset_by_name() => Expect.Advice(
        MmsFindingCode.DataNotInCharset,
        31,
        Pdus.OnePart([0x0F, 0x83, .. "charset"u8, 0x00, .. "utf-8"u8, 0x00], 0xE9), // text/plain; charset=utf-8, untyped
        Pdus.OnePart([0x0F, 0x83, .. "charset"u8, 0x00, .. "utf-8"u8, 0x00], 0xC3, 0xA9));

    [Fact]
    public void Text_without_a_charset_may_be_anything() => Expect.None(Pdus.OnePart([0x83], 0xE9)); // text/plain

    [Fact]
    public void Data_that_is_no_text_may_be_anything() => Expect.None(Pdus.OnePart([0x9E], 0xEF, 0xBB, 0xBF, 0x00)); // image/jpeg

    [Fact]
    public void A_body_that_is_no_multipart() => Expect.Advice(
        MmsFindingCode.ByteOrderMark,
        12,
        Pdus.RetrieveConf([0x83], 0xEF, 0xBB, 0xBF), // text/plain
        Pdus.RetrieveConf([0x83], 0x78));
}
