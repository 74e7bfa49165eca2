namespace MmsCodec.Tests.Conformance;

/// <summary>The headers of parts, and what multipart/related asks of them.</summary>
public class PartHeaderTests
{
    private const int Headers = 15;

    [Fact]
    public void A_header_of_requests_in_a_part() => Expect.Violation(
        MmsFindingCode.HeaderNotDefinedForPart,
        Headers + 1,
        Pdus.OnePart([0x83, 0x81, 0xEA], 0x78), // text/plain, and Accept-Charset: utf-8
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0x78)); // text/plain; charset=utf-8

    [Fact]
    public void A_field_octet_that_is_assigned_to_no_header() => Expect.Violation(
        MmsFindingCode.UnknownHeader,
        Headers + 1,
        Pdus.OnePart([0x83, 0xCB, 0x80], 0x78), // text/plain, and 0x4B
        Pdus.OnePart([0x83], 0x78)); // text/plain

    [Fact]
    public void Headers_of_another_page_are_their_owners() => Expect.None(
        Pdus.OnePart([0x83, 0x10, 0xCB, 0x80], 0x78)); // text/plain, and 0x4B of page 16

    [Fact]
    public void Headers_that_come_back_from_another_page() => Expect.Violation(
        MmsFindingCode.UnknownHeader,
        Headers + 5,
        Pdus.OnePart([0x83, 0x10, 0x7F, 0x7F, 0x01, 0xCB, 0x80], 0x78), // text/plain, pages 16, 127 and 1, and 0x4B
        Pdus.OnePart([0x83, 0x7F, 0x7F, 0xCB, 0x80], 0x78)); // text/plain, page 127, and 0x4B

    [Fact]
    public void NUL_where_a_header_should_start() => Expect.Violation(
        MmsFindingCode.TrailingOctets,
        Headers + 1,
        Pdus.OnePart([0x83, 0x00, 0x8E, 0x61, 0x00], 0x78), // text/plain, NUL, Content-Location: a
        Pdus.OnePart([0x83, 0x8E, 0x61, 0x00], 0x78)); // text/plain, Content-Location: a

    [Fact]
    public void A_header_that_reaches_past_the_headers() => Expect.Violation(
        MmsFindingCode.MalformedHeaders,
        Headers + 2,
        Pdus.OnePart([0x83, 0x92, 0x04, 0x60, 0x00], 0x78), // text/plain, and Date of four octets, of which two are there
        Pdus.OnePart([0x83, 0x92, 0x04, 0x60, 0x00, 0x00, 0x00], 0x78)); // text/plain, and Date: 2021-01-14

    [Fact]
    public void A_value_in_another_syntax() => Expect.Violation(
        MmsFindingCode.MalformedValue,
        Headers + 2,
        Pdus.OnePart([0x83, 0x92, 0x61, 0x00], 0x78), // text/plain, and Date: a
        Pdus.OnePart([0x83, 0x92, 0x01, 0x01], 0x78)); // text/plain, and Date: 1970-01-01

    [Fact]
    public void A_quotation_mark_is_missing() => Expect.Violation(
        MmsFindingCode.MissingQuotationMark,
        Headers + 2,
        Pdus.OnePart([0x83, 0xC0, .. "<1>"u8, 0x00], 0x78), // text/plain, and Content-ID as Text-string
        Pdus.OnePart([0x83, 0xC0, .. "\"<1>"u8, 0x00], 0x78)); // as Quoted-string

    [Fact]
    public void A_quotation_mark_too_many() => Expect.Violation(
        MmsFindingCode.ClosingQuotationMark,
        Headers + 6,
        Pdus.OnePart([0x83, 0xC0, .. "\"<1>\""u8, 0x00], 0x78), // text/plain, and Content-ID with both quotation marks
        Pdus.OnePart([0x83, 0xC0, .. "\"<1>"u8, 0x00], 0x78)); // with one

    [Fact]
    public void A_content_identifier_without_angle_brackets() => Expect.Advice(
        MmsFindingCode.ContentIdWithoutBrackets,
        Headers + 2,
        Pdus.OnePart([0x83, 0xC0, .. "\"1"u8, 0x00], 0x78), // text/plain, and Content-ID: 1
        Pdus.OnePart([0x83, 0xC0, .. "\"<1>"u8, 0x00], 0x78)); // Content-ID: <1>

    [Fact]
    public void A_parameter_that_is_not_assigned() => Expect.Advice(
        MmsFindingCode.UnknownParameter,
        Headers + 2,
        Pdus.OnePart([0x03, 0x83, 0xB0, 0x81], 0x78), // text/plain with parameter 0x30
        Pdus.OnePart([0x03, 0x83, 0x81, 0xEA], 0x78)); // text/plain; charset=utf-8

    [Fact]
    public void A_parameter_whose_name_is_no_token() => Expect.Violation(
        MmsFindingCode.NotAToken,
        Headers + 3,
        Pdus.OnePart([0x06, 0x83, .. "x y"u8, 0x00, 0x81], 0x78), // text/plain with parameter 'x y'
        Pdus.OnePart([0x06, 0x83, .. "x-y"u8, 0x00, 0x81], 0x78)); // with parameter x-y

    [Fact]
    public void A_parameter_without_a_value_is_no_departure() => Expect.None(
        Pdus.OnePart([0x03, 0x83, 0x81, 0x00], 0x78)); // text/plain; charset, with a No-value

    [Fact]
    public void A_media_type_that_is_not_assigned() => Expect.Advice(
        MmsFindingCode.UnassignedNumber,
        Headers,
        Pdus.OnePart([0xD9], 0x78), // 0x59
        Pdus.OnePart([0xDA], 0x78)); // application/octet-stream

    [Fact]
    public void A_charset_that_is_not_assigned() => Expect.Advice(
        MmsFindingCode.UnknownCharset,
        Headers + 3,
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x0B, 0xB8], 0x78), // text/plain in charset 3000
        Pdus.OnePart([0x05, 0x83, 0x81, 0x02, 0x03, 0xF7], 0x00, 0x78)); // text/plain in charset 1015, UTF-16

    [Fact]
    public void Data_that_is_encoded_for_transfer() => Expect.Advice(
        MmsFindingCode.TransferEncodedPart,
        13,
        Pdus.OnePart([0x83, .. "Content-Transfer-Encoding"u8, 0x00, .. "base64"u8, 0x00], 0x78), // text/plain, base64
        Pdus.OnePart([0x83, .. "Content-Transfer-Encoding"u8, 0x00, .. "binary"u8, 0x00], 0x78)); // text/plain, as it is

    [Fact]
    public void A_related_multipart_that_starts_nowhere() => Expect.Advice(
        MmsFindingCode.StartMatchesNoPart,
        28,
        Related([0x8A, .. "<2>"u8, 0x00, 0x89, .. "text/xml"u8, 0x00]), // start=<2>; type=text/xml
        Related([0x8A, .. "<1>"u8, 0x00, 0x89, .. "text/xml"u8, 0x00])); // start=<1>; type=text/xml

    [Fact]
    public void A_start_without_angle_brackets_is_no_departure() => Expect.None(
        Related([0x8A, 0x31, 0x00, 0x89, .. "text/xml"u8, 0x00])); // start=1; type=text/xml

    [Fact]
    public void A_related_multipart_without_start() => Expect.Advice(
        MmsFindingCode.RelatedWithoutStart,
        23,
        Related([0x89, .. "text/xml"u8, 0x00]), // type=text/xml
        Related([0x8A, .. "<1>"u8, 0x00, 0x89, .. "text/xml"u8, 0x00])); // start=<1>; type=text/xml

    [Fact]
    public void A_related_multipart_without_type() => Expect.Advice(
        MmsFindingCode.RelatedWithoutType,
        18,
        Related([0x8A, .. "<1>"u8, 0x00]), // start=<1>
        Related([0x8A, .. "<1>"u8, 0x00, 0x89, .. "text/xml"u8, 0x00])); // start=<1>; type=text/xml

    /// <summary>M-Retrieve.conf of application/vnd.wap.multipart.related with one part, whose Content-ID is 1.</summary>
    private static byte[] Related(byte[] parameters) => Pdus.RetrieveConf(
        [(byte)(parameters.Length + 1), 0xB3, .. parameters],
        [
            0x01, // nEntries: 1
            0x07, 0x01, // HeadersLen, DataLen
            0x83, 0xC0, .. "\"<1>"u8, 0x00, // text/plain, and Content-ID: <1>
            0x78, // x
        ]);
}
