namespace MmsCodec.Tests.Wsp.ContentTypes;

/// <summary>WAP-230-WSP §8.4.2.24: Content-type-value.</summary>
public sealed class ContentTypeTests
{
    [Fact]
    public void Number_alone_is_constrained_media()
    {
        // application/vnd.wap.multipart.mixed
        var reader = new WspReader([0xA3, 0x00]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.Equal(1, reader.Remaining);
        Assert.Equal(0x23, view.MediaType.WellKnown);
        Assert.True(view.MediaType.Text.IsEmpty);
        Assert.Equal("application/vnd.wap.multipart.mixed", view.MediaType.ToString());
        Assert.True(view.MediaType.Is("APPLICATION/vnd.wap.multipart.mixed"));
        Assert.True(view.MediaType.IsMultipart);
        Assert.False(view.IsGeneralForm);
        Assert.Null(view.Charset);
        Assert.True(view.Name.IsEmpty && view.Start.IsEmpty && view.StartInfo.IsEmpty && view.Type.IsEmpty);
        Assert.Equal([0xA3], view.Octets.ToArray());
        AssertComesBack(view, ContentType.MultipartMixed());
    }

    [Fact]
    public void Text_alone_is_constrained_media()
    {
        // "image/x", NUL
        var reader = new WspReader([0x69, 0x6D, 0x61, 0x67, 0x65, 0x2F, 0x78, 0x00]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(reader.IsAtEnd);
        Assert.Null(view.MediaType.WellKnown);
        Assert.Equal("image/x", view.MediaType.ToString());
        Assert.True(view.MediaType.Is("Image/X"));
        Assert.False(view.MediaType.IsMultipart);
        Assert.False(view.IsGeneralForm);
        AssertComesBack(view, new ContentType("image/x"));
    }

    [Fact]
    public void Related_names_its_root()
    {
        byte[] octets =
        [
            0x1B, // Value-length 27
            0xB3, // application/vnd.wap.multipart.related
            0x89, .. "application/smil\0"u8, // type
            0x8A, .. "<0000>\0"u8, // start
        ];
        var reader = new WspReader(octets, offset: 82);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(reader.IsAtEnd);
        Assert.True(view.IsGeneralForm);
        Assert.Equal(0x33, view.MediaType.WellKnown);
        Assert.Equal("application/smil", view.Type.ToString());
        Assert.Equal("<0000>", view.Start.ToString());
        ContentParameterEnumerator parameters = view.Parameters.GetEnumerator();
        Assert.True(parameters.MoveNext());
        Assert.Equal((0x09, "type", 84), (parameters.Current.Token, parameters.Current.Name, parameters.Current.Offset));
        Assert.True(parameters.MoveNext());
        Assert.Equal((0x0A, "start", 102), (parameters.Current.Token, parameters.Current.Name, parameters.Current.Offset));
        Assert.Equal("<0000>\0"u8, parameters.Current.Value);
        Assert.False(parameters.MoveNext());
        Assert.Equal(MmsErrorCode.None, parameters.Error.Code);
        Assert.Equal("application/vnd.wap.multipart.related; type=application/smil; start=<0000>", view.ToString());
        AssertComesBack(view, ContentType.MultipartRelated("<0000>", "application/smil"));
    }

    [Fact]
    public void Text_type_has_charset_and_name()
    {
        byte[] octets =
        [
            0x0B, // Value-length 11
            0x83, // text/plain
            0x81, 0xEA, // charset utf-8
            0x85, 0x7F, 0xC3, 0xA4, 0x2E, 0x74, 0x78, 0x00, // name "ä.tx", quoted
        ];
        var reader = new WspReader(octets);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.Equal(106, view.Charset);
        Assert.Equal("ä.tx", view.Name.ToString());
        AssertComesBack(view, ContentType.ForText().With(ContentParameter.ForName("ä.tx")));
    }

    [Theory]
    [InlineData(new byte[] { 0x03, 0x83, 0x81, 0xEA }, 106)] // Short-integer
    [InlineData(new byte[] { 0x05, 0x83, 0x81, 0x02, 0x03, 0xF7 }, 1015)] // Long-integer
    [InlineData(new byte[] { 0x03, 0x83, 0x81, 0x80 }, 0)] // any charset
    [InlineData(new byte[] { 0x08, 0x83, 0x81, 0x75, 0x74, 0x66, 0x2D, 0x38, 0x00 }, 106)] // "utf-8"
    [InlineData(new byte[] { 0x0F, 0x83, 0x43, 0x68, 0x61, 0x72, 0x73, 0x65, 0x74, 0x00, 0x55, 0x54, 0x46, 0x2D, 0x38, 0x00 }, 106)] // "Charset", "UTF-8"
    [InlineData(new byte[] { 0x0A, 0x83, 0x63, 0x68, 0x61, 0x72, 0x73, 0x65, 0x74, 0x00, 0xEA }, 106)] // "charset", 106
    [InlineData(new byte[] { 0x05, 0x83, 0x81, 0x78, 0x78, 0x00 }, null)] // unknown name
    [InlineData(new byte[] { 0x02, 0x83, 0x81 }, null)] // no value
    public void Charset_is_a_number_or_a_name(byte[] octets, int? charset)
    {
        var reader = new WspReader(octets);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(reader.IsAtEnd);
        Assert.Equal(charset, view.Charset);
        Assert.Equal(charset, view.ToOwned().Charset);
    }

    [Theory]
    [InlineData(0x05, new byte[] { 0x61, 0x00 })] // name, encoding version 1.1
    [InlineData(0x17, new byte[] { 0x61, 0x00 })] // name, 1.4, Token-text
    [InlineData(0x17, new byte[] { 0x22, 0x61, 0x00 })] // name, 1.4, Quoted-string
    public void Name_has_two_numbers(byte token, byte[] value)
    {
        // Value-length; text/plain; the parameter
        var reader = new WspReader([(byte)(2 + value.Length), 0x83, (byte)(0x80 | token), .. value]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.Equal("a", view.Name.ToString());
        Assert.Equal("a", view.ToOwned().Name);
        Assert.Equal(token, view.ToOwned().Parameters[0].Token);
    }

    [Fact]
    public void Number_that_no_octet_holds_needs_the_general_form()
    {
        // Value-length; media type 0x201 as Long-integer
        var reader = new WspReader([0x03, 0x02, 0x02, 0x01]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.Equal(0x201, view.MediaType.WellKnown);
        Assert.Equal("0x201", view.MediaType.ToString());
        AssertComesBack(view, view.ToOwned());
        Assert.Equal([0x03, 0x02, 0x02, 0x01], Write(new ContentType("0x201") { WellKnown = 0x201 }));
    }

    [Theory]
    [InlineData(new byte[] { 0xD9 })] // 0x59 has no name
    [InlineData(new byte[] { 0x8A })] // 0x0A has several
    [InlineData(new byte[] { 0x01, 0x83 })] // general form without need
    [InlineData(new byte[] { 0x74, 0x65, 0x78, 0x74, 0x2F, 0x70, 0x6C, 0x61, 0x69, 0x6E, 0x00 })] // "text/plain", which has a number
    [InlineData(new byte[] { 0x06, 0x83, 0x01, 0x05, 0x61, 0x2E, 0x00 })] // the token 0x05 as Long-integer, as a Short-integer below
    [InlineData(new byte[] { 0x04, 0x83, 0x9F, 0x61, 0x00 })] // parameter 0x1F is not assigned
    [InlineData(new byte[] { 0x05, 0x83, 0x78, 0x00, 0x61, 0x00 })] // parameter "x" with a text
    [InlineData(new byte[] { 0x04, 0x83, 0x78, 0x00, 0x85 })] // parameter "x" with a number
    [InlineData(new byte[] { 0x03, 0x83, 0x8A, 0x85 })] // start with a number, where a text belongs
    public void Unusual_forms_survive(byte[] octets)
    {
        var reader = new WspReader(octets);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(reader.IsAtEnd);
        byte[] copy = new byte[WspLength.OfContentType(view)];
        new WspWriter(copy).WriteContentType(view);
        Assert.Equal(octets, copy);
        byte[] expected = octets is [0x06, 0x83, 0x01, 0x05, ..] ? [0x05, 0x83, 0x85, 0x61, 0x2E, 0x00] : octets;
        Assert.Equal(expected, Write(view.ToOwned()));
    }

    [Theory]
    [InlineData(new byte[] { }, MmsErrorCode.Truncated, 0)]
    [InlineData(new byte[] { 0x61 }, MmsErrorCode.UnterminatedText, 0)]
    [InlineData(new byte[] { 0x02, 0x83 }, MmsErrorCode.BadValueLength, 0)]
    [InlineData(new byte[] { 0x01, 0x61 }, MmsErrorCode.UnterminatedText, 1)] // the media type does not end in the value
    [InlineData(new byte[] { 0x01, 0x00 }, MmsErrorCode.BadInteger, 1)] // a Long-integer without octets
    [InlineData(new byte[] { 0x06, 0x05, 0x01, 0x00, 0x00, 0x00, 0x00 }, MmsErrorCode.BadInteger, 1)] // beyond 31 bits
    public void Value_that_cannot_be_followed_says_where(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 10);

        Assert.False(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(view.IsEmpty);
        Assert.Equal(new MmsError(code, 10 + offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Empty_general_form_has_an_empty_media_type()
    {
        var reader = new WspReader([0x00]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(view.MediaType.IsEmpty);
        Assert.False(view.IsEmpty);
        var text = new WspReader([0x61, 0x00]);
        Assert.True(ContentTypeSyntax.TryRead(ref text, out view));
        Assert.False(view.MediaType.IsEmpty);
        var number = new WspReader([0x80]);
        Assert.True(ContentTypeSyntax.TryRead(ref number, out view));
        Assert.False(view.MediaType.IsEmpty);
    }

    [Theory]
    [InlineData(new byte[] { 0x04, 0x83, 0x85, 0x61, 0x62 }, MmsErrorCode.UnterminatedText, 3)] // name without its NUL
    [InlineData(new byte[] { 0x02, 0x83, 0x81 }, MmsErrorCode.Truncated, 3)] // charset without a value
    [InlineData(new byte[] { 0x03, 0x83, 0x61, 0x00 }, MmsErrorCode.Truncated, 4)] // "a" without a value
    [InlineData(new byte[] { 0x03, 0x83, 0x00, 0x00 }, MmsErrorCode.BadInteger, 2)] // a name that is neither token nor text
    [InlineData(new byte[] { 0x04, 0x83, 0x81, 0x05, 0x01 }, MmsErrorCode.BadValueLength, 3)] // a value beyond the end
    public void Fault_in_a_parameter_is_found_when_it_is_read(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets, offset: 10);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.True(reader.IsAtEnd);
        Assert.True(view.MediaType.Is("text/plain"));
        Assert.False(view.Parameters.CanBeFollowed(out MmsError error));
        Assert.Equal(new MmsError(code, 10 + offset, 0), error);
        Assert.Empty(view.ToOwned().Parameters);
    }

    [Fact]
    public void Fault_in_a_parameter_leaves_those_before_it()
    {
        // Value-length; text/plain; charset utf-8; name without its NUL
        var reader = new WspReader([0x05, 0x83, 0x81, 0xEA, 0x85, 0x61]);

        Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
        Assert.Equal(106, view.Charset);
        Assert.Single(view.ToOwned().Parameters);
    }

    [Theory]
    [InlineData("multipart/*", true)]
    [InlineData("Multipart/Mixed", true)]
    [InlineData("application/vnd.wap.multipart.related", true)]
    [InlineData("application/VND.WAP.multipart.x", true)]
    [InlineData("text/plain", false)]
    [InlineData("x-multipart/mixed", false)]
    [InlineData("multipart", false)]
    [InlineData("multipart/", true)]
    [InlineData("application/vnd.wap.multipart", false)]
    [InlineData("application/vnd.wap.multipart.", true)]
    public void Multipart_is_known_by_number_and_by_text(string mediaType, bool isMultipart)
    {
        foreach (ContentType owned in (ContentType[])[new(mediaType), new(mediaType) { WellKnown = null }])
        {
            var reader = new WspReader(Write(owned));
            Assert.True(ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view));
            Assert.Equal(isMultipart, view.MediaType.IsMultipart);
            Assert.Equal(isMultipart, owned.IsMultipart);
        }
    }

    [Fact]
    public void Numbers_of_multiparts_are_those_of_the_table()
    {
        // WAP-230-WSP Appendix A, Table 40: multipart/*, and application/vnd.wap.multipart.* in two rows.
        int[] multiparts = [0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x22, 0x23, 0x24, 0x25, 0x26, 0x33];

        Assert.Equal(multiparts, Enumerable.Range(0, 0x80).Where(IsMultipart));

        static bool IsMultipart(int code)
        {
            var reader = new WspReader([(byte)(0x80 | code)]);
            return ContentTypeSyntax.TryRead(ref reader, out ContentTypeView view) && view.MediaType.IsMultipart;
        }
    }

    [Fact]
    public void Known_media_types_are_written_as_numbers()
    {
        Assert.Equal([0x9E], Write(new ContentType("image/jpeg")));
        Assert.Equal([0x9E], Write(new ContentType("IMAGE/JPEG")));
        Assert.Equal([.. "image/jpeg\0"u8], Write(new ContentType("image/jpeg") { WellKnown = null }));
        Assert.Equal([.. "application/smil\0"u8], Write(new ContentType("application/smil")));
        Assert.Equal([.. "text/vnd.wap.wta-event\0"u8], Write(new ContentType("text/vnd.wap.wta-event"))); // 0x0A is never chosen
    }

    [Fact]
    public void Media_type_that_is_none_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => Write(new ContentType("")));
        Assert.Throws<ArgumentException>(() => Write(new ContentType("text/\0")));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteContentType((ContentType?)null)));
        Assert.Throws<ArgumentException>(() => Encode.Value(1, (ref w) => w.WriteContentType(default(ContentTypeView))));
        Assert.False(default(ContentTypeInput).HasValue);
        Assert.True(((ContentTypeInput)ContentType.MultipartMixed()).HasValue);
    }

    [Fact]
    public void Content_types_are_equal_by_what_is_written()
    {
        Assert.Equal(ContentType.MultipartRelated("<a>", "application/smil"), ContentType.MultipartRelated("<a>", "application/smil"));
        Assert.Equal(ContentType.MultipartRelated("<a>", "x/y").GetHashCode(), ContentType.MultipartRelated("<a>", "x/y").GetHashCode());
        Assert.NotEqual(ContentType.MultipartRelated("<a>", "application/smil"), ContentType.MultipartRelated("<b>", "application/smil"));
        Assert.NotEqual(new ContentType("text/plain"), new ContentType("text/plain") { WellKnown = null });
        Assert.NotEqual(ContentType.ForText(charset: 3), ContentType.ForText(charset: 106));
    }

    private static byte[] Write(ContentType contentType)
    {
        return Encode.Value(WspLength.OfContentType(contentType), (ref w) => w.WriteContentType(contentType));
    }

    private static void AssertComesBack(ContentTypeView view, ContentType expected)
    {
        Assert.Equal(expected, view.ToOwned());
        Assert.Equal(view.Octets.ToArray(), Write(expected));
        byte[] copy = new byte[WspLength.OfContentType(view)];
        new WspWriter(copy).WriteContentType(view);
        Assert.Equal(view.Octets.ToArray(), copy);
    }
}
