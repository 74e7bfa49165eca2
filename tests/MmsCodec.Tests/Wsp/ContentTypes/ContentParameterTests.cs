namespace MmsCodec.Tests.Wsp.ContentTypes;

/// <summary>WAP-230-WSP §8.4.2.4 and Appendix A, Table 38: parameters.</summary>
public sealed class ContentParameterTests
{
    [Theory]
    [InlineData(0x00, "q", "0.5", new byte[] { 0x33 })] // Q-value: 50 + 1
    [InlineData(0x01, "charset", "utf-8", new byte[] { 0xEA })]
    [InlineData(0x01, "charset", "utf-16", new byte[] { 0x02, 0x03, 0xF7 })]
    [InlineData(0x01, "charset", "*", new byte[] { 0x80 })]
    [InlineData(0x02, "level", "1.2", new byte[] { 0x92 })]
    [InlineData(0x03, "type", "5", new byte[] { 0x85 })]
    [InlineData(0x05, "name", "a b", new byte[] { 0x61, 0x20, 0x62, 0x00 })]
    [InlineData(0x06, "filename", "ä", new byte[] { 0x7F, 0xC3, 0xA4, 0x00 })]
    [InlineData(0x07, "differences", "Date", new byte[] { 0x92 })]
    [InlineData(0x08, "padding", "3", new byte[] { 0x83 })]
    [InlineData(0x09, "type", "image/gif", new byte[] { 0x9D })]
    [InlineData(0x09, "type", "a/b", new byte[] { 0x61, 0x2F, 0x62, 0x00 })]
    [InlineData(0x0A, "start", "<a>", new byte[] { 0x3C, 0x61, 0x3E, 0x00 })]
    [InlineData(0x0B, "start-info", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x0C, "comment", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x0D, "domain", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x0E, "max-age", "300", new byte[] { 0x02, 0x01, 0x2C })]
    [InlineData(0x0F, "path", "/", new byte[] { 0x2F, 0x00 })]
    [InlineData(0x10, "secure", "", new byte[] { 0x00 })]
    [InlineData(0x11, "SEC", "1", new byte[] { 0x81 })]
    [InlineData(0x12, "MAC", "0A1B", new byte[] { 0x30, 0x41, 0x31, 0x42, 0x00 })] // Token-text
    [InlineData(0x13, "creation-date", "2000-01-01T00:00:00Z", new byte[] { 0x04, 0x38, 0x6D, 0x43, 0x80 })]
    [InlineData(0x14, "modification-date", "1970-01-01T00:00:00Z", new byte[] { 0x01, 0x00 })]
    [InlineData(0x15, "read-date", "2000-01-01T00:00:00Z", new byte[] { 0x04, 0x38, 0x6D, 0x43, 0x80 })]
    [InlineData(0x16, "size", "1000", new byte[] { 0x02, 0x03, 0xE8 })]
    [InlineData(0x17, "name", "a b", new byte[] { 0x22, 0x61, 0x20, 0x62, 0x00 })] // Quoted-string
    [InlineData(0x18, "filename", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x19, "start", "<a>", new byte[] { 0x22, 0x3C, 0x61, 0x3E, 0x00 })]
    [InlineData(0x1A, "start-info", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x1B, "comment", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x1C, "domain", "a", new byte[] { 0x61, 0x00 })]
    [InlineData(0x1D, "path", "/", new byte[] { 0x22, 0x2F, 0x00 })]
    public void Assigned_parameter_is_read_and_written(byte token, string name, string value, byte[] octets)
    {
        var reader = new WspReader([(byte)(0x80 | token), .. octets, 0x85, 0x00]);

        Assert.True(ContentParameterView.TryRead(ref reader, out ContentParameterView view));
        Assert.Equal(token, view.Token);
        Assert.Equal(name, view.Name);
        Assert.True(view.Is(name.ToUpperInvariant()));
        Assert.Equal(octets, view.Value);
        Assert.Equal(value, view.ValueToString());
        Assert.Equal($"{name}={value}", view.ToString());
        Assert.Equal(2, reader.Remaining);
        Assert.Equal(ContentParameter.FromToken(token, value), view.ToOwned());
        Assert.Equal(value, view.ToOwned().Text);
    }

    [Fact]
    public void Values_are_typed()
    {
        Assert.True(ContentParameter.FromToken(0x16, "1000").View.TryGetInteger(out ulong size));
        Assert.Equal(1000UL, size);
        Assert.True(ContentParameter.ForCharset(1015).View.TryGetCharset(out int mib));
        Assert.Equal(1015, mib);
        Assert.True(ContentParameter.ForType("image/gif").View.TryGetMediaType(out MediaTypeView mediaType));
        Assert.Equal(0x1D, mediaType.WellKnown);
        Assert.True(ContentParameter.ForType("a/b").View.TryGetMediaType(out mediaType));
        Assert.Equal("a/b", mediaType.ToString());
        Assert.True(ContentParameter.FromToken(0x13, "2000-01-01T00:00:00Z").View.TryGetDate(out DateTimeOffset date));
        Assert.Equal(946684800, date.ToUnixTimeSeconds());
        Assert.True(ContentParameter.ForName("ä").View.TryGetText(out WspText text));
        Assert.Equal("ä", text.ToString());
        Assert.True(ContentParameter.FromToken(0x02, "1.4").View.TryRead<MmsVersion, VersionSyntax>(out MmsVersion version));
        Assert.Equal(new MmsVersion(1, 4), version);
        Assert.False(ContentParameter.ForName("1").View.TryGetInteger(out _));
        Assert.False(ContentParameter.ForName("1").View.TryGetDate(out _));
        Assert.False(ContentParameter.ForCharset(106).View.TryGetText(out _));
        Assert.False(ContentParameter.FromToken(0x16, "1000").View.TryGetText(out _));
    }

    [Theory]
    [InlineData(0x05, new byte[] { 0x00 }, "")] // name is a Text-string: empty
    [InlineData(0x05, new byte[] { 0x01, 0x61 }, null)] // a length
    [InlineData(0x05, new byte[] { 0x02, 0x61, 0x00 }, null)]
    [InlineData(0x05, new byte[] { 0x1F, 0x02, 0x61, 0x00 }, null)] // a length-quote
    [InlineData(0x05, new byte[] { 0x20, 0x61, 0x00 }, " a")]
    [InlineData(0x05, new byte[] { 0x7F, 0xC3, 0xA4, 0x00 }, "ä")] // a quote
    [InlineData(0x05, new byte[] { 0x80, 0x61, 0x00 }, "�a")] // no quote
    [InlineData(0x05, new byte[] { 0xFF, 0x61, 0x00 }, "�a")]
    [InlineData(0x17, new byte[] { 0x00 }, "")] // name is a Text-value: No-value
    [InlineData(0x17, new byte[] { 0x02, 0x61, 0x00 }, null)]
    [InlineData(0x17, new byte[] { 0x1F, 0x02, 0x61, 0x00 }, null)]
    [InlineData(0x17, new byte[] { 0x22, 0x61, 0x00 }, "a")] // a Quoted-string
    [InlineData(0x17, new byte[] { 0x80 }, null)]
    [InlineData(0x02, new byte[] { 0x00 }, "")] // level is a Version-value, and may be a text
    [InlineData(0x02, new byte[] { 0x02, 0x61, 0x00 }, null)]
    [InlineData(0x02, new byte[] { 0x1F, 0x02, 0x61, 0x00 }, null)]
    [InlineData(0x02, new byte[] { 0x20, 0x61, 0x00 }, " a")]
    [InlineData(0x02, new byte[] { 0x7F, 0x61, 0x00 }, "a")]
    [InlineData(0x02, new byte[] { 0x80 }, null)]
    [InlineData(0x00, new byte[] { 0x20 }, null)] // q is a Q-value: 31 hundredths
    [InlineData(0x00, new byte[] { 0x81, 0x00 }, null)] // 28 thousandths, whose second octet is a NUL
    [InlineData(0x00, new byte[] { 0x00 }, "")] // 0 is no Q-value
    public void First_octet_tells_whether_a_value_is_a_text(byte token, byte[] value, string? expected)
    {
        var reader = new WspReader([(byte)(0x80 | token), .. value, 0x81, 0xEA]);

        Assert.True(ContentParameterView.TryRead(ref reader, out ContentParameterView view));
        Assert.Equal(value, view.Value);
        Assert.Equal(expected is not null, view.TryGetText(out WspText text));
        Assert.Equal(expected ?? "", text.ToString());
    }

    [Fact]
    public void Numbers_end_at_31_bits()
    {
        ContentParameterView greatest = ContentParameter.FromInteger("type", 0x7FFF_FFFF).View;
        ContentParameterView greater = ContentParameter.FromInteger("type", 0x8000_0000).View;

        Assert.True(greatest.TryGetMediaType(out MediaTypeView mediaType));
        Assert.Equal(0x7FFF_FFFF, mediaType.WellKnown);
        Assert.False(greater.TryGetMediaType(out mediaType));
        Assert.True(mediaType.IsEmpty);
        Assert.True(ContentParameter.FromInteger("charset", 0x7FFF_FFFE).View.TryGetCharset(out int mib));
        Assert.Equal(0x7FFF_FFFE, mib);
        Assert.True(ContentParameter.FromInteger("charset", 0x8000_0000).View.TryGetCharset(out mib));
        Assert.Equal(0x7FFF_FFFF, mib);
    }

    [Fact]
    public void Numbers_are_made_at_the_ends_of_their_ranges()
    {
        // Any charset; 127 as Short-integer; 0 is 1 as Q-value, 0.999 is 1099, 0.99 is 100
        Assert.Equal([0x80], ContentParameter.ForCharset(0).Value.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => ContentParameter.ForCharset(-1));
        Assert.Equal([0xFF], ContentParameter.FromToken(0x08, "127").Value.ToArray());
        Assert.Equal([0x01], ContentParameter.FromToken(0x00, "0").Value.ToArray());
        Assert.Equal([0x88, 0x4B], ContentParameter.FromToken(0x00, "0.999").Value.ToArray());
        Assert.Equal([0x64], ContentParameter.FromToken(0x00, "0.99").Value.ToArray());
        Assert.Equal([0x01, 0x00], ContentParameter.FromToken(0x13, "1970-01-01T00:00:00Z").Value.ToArray());
    }

    [Fact]
    public void Parameter_named_by_text_has_a_text_or_a_number()
    {
        // "x", NUL; "y", NUL
        Assert.Equal([0x79, 0x00], ContentParameter.FromText("x", "y").Value.ToArray());
        // 300 as Long-integer
        Assert.Equal([0x02, 0x01, 0x2C], ContentParameter.FromInteger("x", 300).Value.ToArray());
        Assert.Equal("x=y z", ContentParameter.FromText("x", "y z").ToString());
        Assert.Equal("x=300", ContentParameter.FromInteger("x", 300).ToString());
        Assert.Null(ContentParameter.FromText("x", "y").Token);
        Assert.Throws<ArgumentException>(() => ContentParameter.FromText("x y", "z"));
        Assert.Throws<ArgumentException>(() => ContentParameter.FromText("", "z"));
        Assert.Throws<ArgumentException>(() => ContentParameter.FromText("x", "z\0"));
        Assert.Throws<ArgumentException>(() => ContentParameter.FromInteger("ä", 1));
    }

    [Theory]
    [InlineData(new byte[] { 0x85, 0x03, 0x6A, 0x61, 0x00 }, "name=0x036A6100")] // a Value-length where a text belongs
    [InlineData(new byte[] { 0x80, 0x00 }, "q=")] // No-value instead of a number
    [InlineData(new byte[] { 0x82, 0x61, 0x00 }, "level=a")] // a text that is no version
    [InlineData(new byte[] { 0x93, 0x61, 0x00 }, "creation-date=a")] // a text instead of a date
    [InlineData(new byte[] { 0x93, 0x81 }, "creation-date=0x81")]
    [InlineData(new byte[] { 0x81, 0x02, 0x27, 0x0F }, "charset=9999")] // no such charset
    [InlineData(new byte[] { 0x81, 0x78, 0x2D, 0x61, 0x00 }, "charset=x-a")]
    [InlineData(new byte[] { 0x9E, 0x61, 0x00 }, "0x1E=a")] // not assigned
    [InlineData(new byte[] { 0x02, 0x01, 0x00, 0x85 }, "0x100=5")] // a token that needs a Long-integer
    [InlineData(new byte[] { 0x85, 0xC3, 0xA4, 0x00 }, "name=ä")] // a text without its quote
    [InlineData(new byte[] { 0x87, 0x61, 0x00 }, "differences=a")] // a field name as text
    public void Unusual_values_are_followed(byte[] octets, string text)
    {
        var reader = new WspReader([.. octets, 0x85, 0x00]);

        Assert.True(ContentParameterView.TryRead(ref reader, out ContentParameterView view));
        Assert.Equal(text, view.ToString());
        Assert.Equal(2, reader.Remaining);
    }

    [Theory]
    [InlineData(0x00, "1")]
    [InlineData(0x00, "0.1234")]
    [InlineData(0x01, "x-none")]
    [InlineData(0x02, "one")]
    [InlineData(0x08, "128")]
    [InlineData(0x09, "")]
    [InlineData(0x10, "yes")]
    [InlineData(0x13, "yesterday")]
    [InlineData(0x13, "1969-12-31T23:59:59Z")]
    [InlineData(0x16, "-1")]
    [InlineData(0x05, "a\0")]
    [InlineData(0x07, "x-none")]
    [InlineData(0x04, "a")]
    [InlineData(0x1E, "a")]
    public void Value_that_does_not_suit_its_parameter_is_refused(int token, string value)
    {
        Assert.ThrowsAny<ArgumentException>(() => ContentParameter.FromToken(token, value));
    }

    [Fact]
    public void Parameters_are_equal_by_what_is_written()
    {
        Assert.Equal(ContentParameter.ForName("a"), ContentParameter.FromToken(0x05, "a"));
        Assert.Equal(ContentParameter.ForName("a").GetHashCode(), ContentParameter.FromToken(0x05, "a").GetHashCode());
        Assert.NotEqual(ContentParameter.ForName("a"), ContentParameter.FromToken(0x17, "a"));
        Assert.NotEqual(ContentParameter.ForName("a"), ContentParameter.ForName("b"));
        Assert.NotEqual(ContentParameter.FromText("x", "a"), ContentParameter.FromText("y", "a"));
        Assert.False(ContentParameter.ForName("a").Equals(null));
    }

    [Fact]
    public void Parameters_that_differ_in_anything_have_other_hash_codes()
    {
        ContentParameter[] parameters =
        [
            ContentParameter.FromText("x", "a"), ContentParameter.FromText("x", "b"), ContentParameter.FromText("y", "a"),
            ContentParameter.ForName("a"), ContentParameter.ForFileName("a"), ContentParameter.ForFileName("b"),
        ];

        Assert.Distinct(parameters.Select(parameter => parameter.GetHashCode()));
    }

    [Fact]
    public void Any_octets_are_followed_to_their_end_or_a_fault_in_them()
    {
        int read = 0;
        AnyOctets.Check(octets =>
        {
            ContentParameterEnumerator parameters = new ContentParameters(octets, 100).GetEnumerator();
            int length = 0;
            while (parameters.MoveNext())
            {
                read++;
                Assert.InRange(parameters.Current.Offset, 100 + length, 99 + octets.Length);
                length = (int)(parameters.Current.Offset - 100) + 1;
                Assert.NotNull(parameters.Current.ToString());
                ContentParameter owned = parameters.Current.ToOwned();
                Assert.Equal(parameters.Current.ValueToString(), owned.Text);
                Assert.Equal(parameters.Current.TryGetMediaType(out _), owned.View.TryGetMediaType(out _));
            }

            Assert.InRange(parameters.Error.Offset, parameters.Error.Code == MmsErrorCode.None ? 0 : 100, 100 + octets.Length);
        });

        Assert.InRange(read, 2000, int.MaxValue);
    }
}
