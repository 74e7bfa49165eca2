using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Inspection;

namespace MmsCodec.Tests.Fuzzing;

/// <summary>What the fuzzer found, as small as it made it.</summary>
public sealed class FindingTests
{
    /// <summary>A client must repeat a relay's address as it is (WAP-230-WSP §8.4.2.3: a Uri-value is a Text-string).</summary>
    [Fact]
    public void A_location_with_characters_that_uris_do_not_have_can_be_encoded_again()
    {
        byte[] pdu =
        [
            0x8C, 0x8B, // X-Mms-Message-Type: m-mbox-store-req
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x7F, 0xC3, 0xA9, 0x20, 0x3C, 0x00, // X-Mms-Content-Location: é <, quoted
        ];

        Assert.True(MmsPdu.TryDecodeStrict(pdu, out MmsPdu? decoded, out _));
        Assert.Equal("é <", Assert.IsType<MboxStoreReq>(decoded).ContentLocation);
        Assert.Equal(pdu, decoded.Encode());
    }

    /// <summary>A space at an end is a violation: strict decoding and encoding refuse it alike.</summary>
    [Fact]
    public void A_location_with_a_space_before_it_cannot_be_encoded_again()
    {
        byte[] pdu =
        [
            0x8C, 0x8B, // X-Mms-Message-Type: m-mbox-store-req
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x20, 0x61, 0x00, // X-Mms-Content-Location: a after a space
        ];

        Assert.False(MmsPdu.TryDecodeStrict(pdu, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.DepartsFromStandard, 7, 0x83), error);
        Assert.Throws<ArgumentException>(() => MmsPdu.Decode(pdu).Encode());
    }

    /// <summary>Texts may have folded lines; an address that goes into a request line may not.</summary>
    [Fact]
    public void A_folded_location_is_a_violation_and_is_encoded_with_a_space()
    {
        byte[] pdu =
        [
            0x8C, 0x8B, // X-Mms-Message-Type: m-mbox-store-req
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x61, 0x0D, 0x0A, 0x20, 0x62, 0x00, // X-Mms-Content-Location: a CR LF space b
        ];

        Assert.True(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _));
        MmsFinding finding = Assert.Single(findings);
        Assert.Equal((MmsFindingCode.ControlCharacter, 9), (finding.Code, finding.Offset));
        Assert.Equal([.. pdu[..8], 0x61, 0x20, 0x62, 0x00], MmsPdu.Decode(pdu).Encode());
    }

    /// <summary>Without a transaction id the version is the second header: the view said so, the check let a textual one before it.</summary>
    [Fact]
    public void A_textual_header_before_the_version_is_out_of_order()
    {
        byte[] pdu =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x61, 0x00, 0x62, 0x00, // a: b
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x01, 0x01, // Date: 1
            0x84, 0x83, // Content-Type: text/plain
        ];

        Assert.True(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _));
        MmsFinding finding = Assert.Single(findings);
        Assert.Equal((MmsFindingCode.HeaderOutOfOrder, 6), (finding.Code, finding.Offset));
    }

    /// <summary>As the first octet of a value a tab is taken for a length: what starts with one inside a value cannot be encoded again.</summary>
    [Fact]
    public void A_text_that_starts_with_a_tab_is_a_violation()
    {
        byte[] pdu =
        [
            0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x8A, 0x80, // X-Mms-Message-Class: Personal
            0x8E, 0x01, 0x01, // X-Mms-Message-Size: 1
            0x88, 0x02, 0x81, 0x81, // X-Mms-Expiry: in a second
            0x83, 0x61, 0x00, // X-Mms-Content-Location: a
            0xB2, 0x03, 0x09, 0x61, 0x00, // X-Mms-Element-Descriptor: tab a
        ];

        Assert.True(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _));
        MmsFinding finding = Assert.Single(findings);
        Assert.Equal((MmsFindingCode.ControlCharacter, 21), (finding.Code, finding.Offset));
    }

    /// <summary>After a charset nothing is taken for a length: a tab may be the first character.</summary>
    [Fact]
    public void A_text_in_a_charset_that_starts_with_a_tab_can_be_encoded_again()
    {
        byte[] pdu =
        [
            0x8C, 0x89, // X-Mms-Message-Type: m-forward-req
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x89, 0x01, 0x81, // From: insert-address
            0x97, 0x31, 0x32, 0x00, // To: 12
            0x83, 0x61, 0x00, // X-Mms-Content-Location: a
            0x96, 0x04, 0xEA, 0x09, 0x61, 0x00, // Subject, which M-Forward.req has not: kept as it is
        ];
        EncodedText text = new("\ta", MmsCharsets.Utf8);
        byte[] octets = new byte[WspLength.OfEncodedString(text)];
        new WspWriter(octets).WriteEncodedString(text);

        Assert.Equal(pdu[^5..], octets);
        Assert.Equal(pdu, MmsPdu.Decode(pdu).Encode());
    }

    /// <summary>The view had no media type where the tree had an empty one: no octet is no text (WAP-230-WSP §8.4.2.24).</summary>
    [Fact]
    public void A_content_type_of_a_NUL_is_a_fault_in_view_and_tree()
    {
        byte[] push =
        [
            0x01, // transaction identifier
            0x06, // Push
            0x02, // headers of 2 octets
            0x01, 0x00, // Content-Type: one octet, NUL
        ];

        Assert.False(WspPushView.TryDecode(push, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 4, 0), error);
        Assert.Equal(error, PushDocument.Read(push).Fields.ContentTypeFault);
    }

    /// <summary>What a parameter's type cannot say is said as text (WAP-230-WSP §8.4.2.4): views took it, trees did not.</summary>
    [Fact]
    public void A_parameter_with_a_text_in_place_of_its_type_is_read_into_the_tree()
    {
        byte[] pdu =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x01, 0x01, // Date: 1
            0x84, 0x05, // Content-Type: 5 octets
            0x83, // text/plain
            0x88, 0x7E, 0x61, 0x00, // padding, a Short-integer: ~a
        ];

        HeaderNode type = MmsDocument.Read(pdu).ContentType!;

        Assert.Equal(default, type.Fault);
        Assert.Equal("~a", Assert.IsType<TextValue>(InspectionSchema.FindParameter(type.Value, "padding")?.Value).ToString());
        Assert.True(MmsPdu.TryDecodeStrict(pdu, out _, out _));
    }

    /// <summary>A tree stopped at a parameter that is none of its type; a view goes on after it.</summary>
    [Fact]
    public void Parameters_after_a_faulty_one_are_read_into_the_tree()
    {
        byte[] pdu =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x01, 0x01, // Date: 1
            0x84, 0x06, // Content-Type: 6 octets
            0x83, // text/plain
            0x87, 0x01, 0x00, // differences, a field name: a value of one octet
            0x81, 0xEA, // charset: utf-8
        ];

        HeaderNode type = MmsDocument.Read(pdu).ContentType!;

        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 11, 0x84), type.Fault);
        Assert.Equal(106, InspectionSchema.CharsetOf(type.Value));
    }

    /// <summary>Where a text is expected the tree read to the next NUL, the view by the first octet, which is a length.</summary>
    [Fact]
    public void A_parameter_with_a_length_in_place_of_its_text_is_passed_over_by_its_length()
    {
        byte[] pdu =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x01, 0x01, // Date: 1
            0x84, 0x07, // Content-Type: 7 octets
            0x83, // text/plain
            0x9A, 0x02, 0x00, 0x00, // start-info, a Text-value: two octets
            0x81, 0xEA, // charset: utf-8
        ];

        HeaderNode type = MmsDocument.Read(pdu).ContentType!;

        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 11, 0x84), type.Fault);
        Assert.Equal(106, InspectionSchema.CharsetOf(type.Value));
    }

    /// <summary>The view had no media type, so the record could not be encoded; the check found nothing but that it is not assigned.</summary>
    [Fact]
    public void A_media_type_whose_number_needs_more_than_31_bits_is_a_violation()
    {
        byte[] pdu =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x01, 0x01, // Date: 1
            0x84, 0x05, 0x04, 0x80, 0x00, 0x00, 0x00, // Content-Type: 2147483648
        ];

        Assert.False(MmsPdu.TryDecodeStrict(pdu, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.DepartsFromStandard, 9, 0x84), error);
    }

    /// <summary>The view had no expiry, so the record could not be encoded; the check found nothing.</summary>
    [Fact]
    public void A_span_of_time_that_no_clock_counts_is_a_violation()
    {
        byte[] pdu =
        [
            0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x8A, 0x80, // X-Mms-Message-Class: Personal
            0x8E, 0x01, 0x01, // X-Mms-Message-Size: 1
            0x88, 0x07, 0x81, 0x05, 0xD6, 0xBF, 0xB3, 0x00, 0x00, // X-Mms-Expiry: in 922339180544 seconds, 29,000 years
            0x83, 0x61, 0x00, // X-Mms-Content-Location: a
        ];

        Assert.False(MmsPdu.TryDecodeStrict(pdu, out _, out MmsError error));
        Assert.Equal(new MmsError(MmsErrorCode.DepartsFromStandard, 15, 0x88), error);
    }

    /// <summary>A control character is one, however wide its charset makes it.</summary>
    [Theory]
    [InlineData(new byte[] { 0x02, 0x03, 0xF7, 0x00, 0x61, 0x00, 0x01, 0x00 })] // UTF-16: a, U+0001, NUL
    [InlineData(new byte[] { 0xA7, 0x61, 0x01, 0x00 })] // ISO-2022-JP: a, 0x01, NUL
    public void A_control_character_in_a_charset_that_has_others_is_a_violation(byte[] content)
    {
        byte[] pdu =
        [
            0x8C, 0x85, // X-Mms-Message-Type: m-acknowledge-ind
            0x98, 0x61, 0x00, // X-Mms-Transaction-Id: a
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x96, (byte)content.Length, .. content, // Subject
        ];

        Assert.True(MmsConformance.TryCheck(pdu, out IReadOnlyList<MmsFinding> findings, out _));
        Assert.Contains(findings, f => f.Code == MmsFindingCode.ControlCharacter);
    }

    /// <summary>Thousands of parameters were put together in time and memory that grew with their square.</summary>
    [Fact]
    public void A_content_type_of_many_parameters_costs_what_its_text_does()
    {
        const int Count = 20_000;
        byte[] value = [31, 0x82, 0xB8, 0x41, 0x83, .. Enumerable.Repeat<byte[]>([0x88, 0x81], Count).SelectMany(p => p)]; // Value-length 40001, text/plain, padding=1 …
        WspReader reader = new(value);
        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));

        long before = GC.GetAllocatedBytesForCurrentThread();
        string text = view.ToString();

        Assert.Equal("text/plain".Length + (Count * "; padding=1".Length), text.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20L * text.Length);
    }

    /// <summary>A pipe whose first read has segments and yet no octets.</summary>
    [Fact]
    public async Task A_read_of_empty_segments_alone_is_no_fault()
    {
        MmsPduPipeReader reader = new(new PiecemealPipe([default, default], endsLate: true));

        MmsPduHead head = await reader.ReadHeadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new MmsError(MmsErrorCode.NotAPdu, 0, 0), head.Error);
    }
}
