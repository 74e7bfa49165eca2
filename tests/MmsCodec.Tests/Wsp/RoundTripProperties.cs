using FsCheck;
using FsCheck.Fluent;

namespace MmsCodec.Tests.Wsp;

/// <summary>What is written is read back, and has the length that was said.</summary>
public sealed class RoundTripProperties
{
    private static readonly int?[] Charsets = [null, 0, 3, 4, 17, 37, 38, 39, 106, 113, 114, 1000, 1013, 1014, 1015, 1017, 1018, 1019, 2025, 2026, 2252];

    private static readonly string[] Pieces =
        ["a", "Z", "0", " ", "~", "\t", "\r\n ", "<", "\"", "ä", "é", "ÿ", "€", "Я", "日", "本", "あ", "한", "美", "翿", "一", "ጀ", "😀", "\uFEFF", "\uFFFD"];

    [Fact]
    public void Numbers_come_back()
    {
        Check(ArbMap.Default.ArbFor<ulong>(), value =>
        {
            Assert.Equal(value, Read<ulong, LongIntegerSyntax>(Encode.Value(WspLength.OfLongInteger(value), (ref w) => w.WriteLongInteger(value))));
            Assert.Equal(value, Read<ulong, IntegerSyntax>(Encode.Value(WspLength.OfInteger(value), (ref w) => w.WriteInteger(value))));
        });
        Check(ArbMap.Default.ArbFor<uint>(), value =>
            Assert.Equal(value, Read<uint, UintvarSyntax>(Encode.Value(WspLength.OfUintvar(value), (ref w) => w.WriteUintvar(value)))));
        Check(Bits().ToArbitrary(), value =>
            Assert.Equal(value, Read<ulong, IntegerSyntax>(Encode.Value(WspLength.OfInteger(value), (ref w) => w.WriteInteger(value)))));
    }

    [Fact]
    public void Every_quality_and_octet_version_comes_back()
    {
        for (int i = 0; i <= 999; i++)
        {
            var quality = new QValue(i);
            Assert.Equal(quality, Read<QValue, QValueSyntax>(Encode.Value(WspLength.OfQValue(quality), (ref w) => w.WriteQValue(quality))));
        }

        for (int i = 0; i <= ushort.MaxValue; i++)
        {
            var version = new MmsVersion((byte)(i >> 8), (byte)i);
            Assert.Equal(version, Read<MmsVersion, VersionSyntax>(Encode.Value(WspLength.OfVersion(version), (ref w) => w.WriteVersion(version))));
        }
    }

    [Fact]
    public void Times_come_back_in_whole_seconds()
    {
        Check(Bits().Select(bits => bits % 253_402_300_800).ToArbitrary(), seconds =>
        {
            DateTimeOffset date = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
            Assert.Equal(date, Read<DateTimeOffset, DateSyntax>(Encode.Value(WspLength.OfDate(date), (ref w) => w.WriteDate(date))));
            var delta = TimeSpan.FromSeconds((long)seconds);
            Assert.Equal(delta, Read<TimeSpan, DeltaSecondsSyntax>(Encode.Value(WspLength.OfDeltaSeconds(delta), (ref w) => w.WriteDeltaSeconds(delta))));
        });
    }

    [Fact]
    public void Text_comes_back()
    {
        Check(Texts().ToArbitrary(), text =>
        {
            string unquoted = text.Replace("\"", "", StringComparison.Ordinal);
            Assert.Equal(Unfolded(unquoted), ReadText<TextValueSyntax>(Encode.Value(WspLength.OfTextValue(unquoted), (ref w) => w.WriteTextValue(unquoted))));
            Assert.Equal(Unfolded(unquoted), ReadText<QuotedStringSyntax>(Encode.Value(WspLength.OfQuotedString(unquoted), (ref w) => w.WriteQuotedString(unquoted))));
            if (text is [< ' ', ..])
            {
                Assert.Throws<ArgumentException>(() => Encode.Value(WspLength.OfTextString(text), (ref w) => w.WriteTextString(text)));
                return;
            }

            Assert.Equal(Unfolded(text), ReadText<TextStringSyntax>(Encode.Value(WspLength.OfTextString(text), (ref w) => w.WriteTextString(text))));
        });
    }

    [Fact]
    public void Encoded_text_comes_back_in_every_charset_that_can_express_it()
    {
        var written = new HashSet<int>();
        Check(Texts().Zip(Gen.Elements(Charsets)).ToArbitrary(), pair =>
        {
            (string text, int? charset) = pair;
            if (text.StartsWith("翿\uFEFF", StringComparison.Ordinal))
            {
                // 7F FF FE FF: what follows decides whether it is a quoted byte-order mark, and can be either.
                return;
            }

            var input = new EncodedText(text, charset);
            byte[] octets;
            try
            {
                octets = Encode.Value(WspLength.OfEncodedString(input), (ref w) => w.WriteEncodedString(input));
            }
            catch (ArgumentException)
            {
                return;
            }

            written.Add(charset ?? -1);
            var reader = new WspReader([.. octets, 0x80]);
            Assert.True(reader.TryReadEncodedString(out EncodedString read));
            Assert.Equal(Unfolded(text), read.ToString());
            Assert.Equal(charset ?? (System.Text.Ascii.IsValid(text) ? null : 106), read.Charset);
            Assert.Equal(1, reader.Remaining);
        });

        // Refusing everything would prove nothing.
        Assert.Equal(Charsets.Length, written.Count);
    }

    [Fact]
    public void Decoded_string_is_written_as_it_was_or_not_at_all()
    {
        int written = 0;
        AnyOctets.Check(octets =>
        {
            var reader = new WspReader(octets);
            if (!reader.TryReadEncodedString(out EncodedString read))
            {
                return;
            }

            byte[] copy = new byte[WspLength.OfEncodedString(read)];
            try
            {
                new WspWriter(copy).WriteEncodedString(read);
            }
            catch (ArgumentException)
            {
                return;
            }

            written++;
            var again = new WspReader(copy);
            Assert.True(again.TryReadEncodedString(out EncodedString reread));
            Assert.True(again.IsAtEnd);
            Assert.Equal(read.Charset, reread.Charset);
            Assert.Equal(read.Octets, reread.Octets);
        });

        Assert.InRange(written, 200, int.MaxValue);
    }

    /// <summary>RFC 2616 2.2: a line break and the white space after it are one space.</summary>
    private static string Unfolded(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\r\n[ \t]+", " ");

    private static string ReadText<TSyntax>(byte[] octets)
        where TSyntax : IValueSyntax<WspText>
    {
        var reader = new WspReader(octets);
        Assert.True(TSyntax.TryRead(ref reader, out WspText text));
        Assert.True(reader.IsAtEnd);
        return text.ToString();
    }

    private static T Read<T, TSyntax>(byte[] octets)
        where TSyntax : IValueSyntax<T>
    {
        var reader = new WspReader(octets);
        Assert.True(TSyntax.TryRead(ref reader, out T value));
        Assert.True(reader.IsAtEnd);
        return value;
    }

    private static void Check<T>(Arbitrary<T> arbitrary, Action<T> property)
    {
        FsCheck.Check.One(AnyOctets.Config, Prop.ForAll(arbitrary, property));
    }

    /// <summary>Numbers of every size.</summary>
    private static Gen<ulong> Bits()
    {
        return ArbMap.Default.GeneratorFor<ulong>().Zip(Gen.Choose(0, 63)).Select(pair => (pair.Item1 ^ 0x9E3779B97F4A7C15) >> pair.Item2);
    }

    private static Gen<string> Texts()
    {
        return Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
    }
}
