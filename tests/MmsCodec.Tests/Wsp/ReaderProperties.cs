namespace MmsCodec.Tests.Wsp;

/// <summary>Whatever the octets are, reading throws nothing, moves on when it succeeds and stays when it does not.</summary>
public sealed class ReaderProperties
{
    private const long Offset = 1000;

    [Fact]
    public void Any_octets_are_read_or_refused_in_place()
    {
        AnyOctets.Check(octets =>
        {
            Reads<byte, OctetSyntax>(octets);
            Reads<bool, YesNoSyntax>(octets);
            Reads<WspPushType, TokenSyntax<WspPushType>>(octets);
            Reads<byte, ShortIntegerSyntax>(octets);
            Reads<ulong, LongIntegerSyntax>(octets);
            Reads<ulong, IntegerSyntax>(octets);
            Reads<uint, UintvarSyntax>(octets);
            Reads<bool, NoValueSyntax>(octets);
            Reads<QValue, QValueSyntax>(octets);
            Reads<MmsVersion, VersionSyntax>(octets);
            Reads<DateTimeOffset, DateSyntax>(octets);
            Reads<TimeSpan, DeltaSecondsSyntax>(octets);
            Reads<byte, FieldNameSyntax>(octets);
            Reads<WspText, TextStringSyntax>(octets);
            Reads<WspText, TokenTextSyntax>(octets);
            Reads<WspText, QuotedStringSyntax>(octets);
            Reads<WspText, TextValueSyntax>(octets);
            Reads<WspText, UriSyntax>(octets);
            Reads<EncodedString, EncodedStringSyntax>(octets);
            Reads<ContentTypeView, ContentTypeSyntax>(octets);
            Reads<ContentDispositionView, ContentDispositionSyntax>(octets);
        });
    }

    [Fact]
    public void Any_text_that_is_read_has_a_string()
    {
        AnyOctets.Check(octets =>
        {
            var reader = new WspReader(octets);
            if (reader.TryReadEncodedString(out EncodedString text))
            {
                Assert.NotNull(text.ToString());
                Assert.Equal(text.ToOwned().Text, text.ToString());
                Assert.NotNull(text.ToAddress().ToString());
            }

            reader = new WspReader(octets);
            if (reader.TryReadTextString(out WspText plain))
            {
                Assert.True(plain.Equals(plain.ToString()));
            }
        });
    }

    [Fact]
    public void Skipping_goes_as_far_as_the_form_of_the_first_octet()
    {
        int skipped = 0;
        AnyOctets.Check(octets =>
        {
            var reader = new WspReader(octets);
            if (!reader.TrySkipValue())
            {
                return;
            }

            skipped++;
            int expected = octets[0] switch
            {
                >= 0x80 => 1,
                >= 0x20 => Array.IndexOf(octets, (byte)0) + 1,
                < 0x1F => 1 + octets[0],
                _ => reader.Position,
            };
            Assert.Equal(expected, reader.Position);
        });

        Assert.InRange(skipped, 1000, int.MaxValue);
    }

    private static void Reads<T, TSyntax>(byte[] octets)
        where T : allows ref struct
        where TSyntax : IValueSyntax<T>
    {
        var reader = new WspReader(octets, Offset);
        if (TSyntax.TryRead(ref reader, out _))
        {
            Assert.InRange(reader.Position, 1, octets.Length);
            return;
        }

        Assert.Equal(0, reader.Position);
        Assert.NotEqual(MmsErrorCode.None, reader.Error);
        Assert.InRange(reader.ErrorOffset, Offset, Offset + octets.Length);
    }
}
