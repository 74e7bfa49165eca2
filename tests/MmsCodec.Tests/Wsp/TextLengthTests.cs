namespace MmsCodec.Tests.Wsp;

/// <summary>A Text-string of octets of every length up to some that are looked at together, and a fault at each place of it.</summary>
public sealed class TextLengthTests
{
    private const int Longest = 70;

    public static TheoryData<byte> Faults => [0x01, 0x1F, 0x7F];

    [Fact]
    public void Text_of_any_length_is_written_as_it_is()
    {
        for (int length = 1; length <= Longest; length++)
        {
            byte[] text = TextOf(length);
            byte[] destination = new byte[length + 1];
            destination[^1] = 0xFF;
            WspWriter writer = new(destination);

            writer.WriteTextString(text);

            Assert.Equal([.. text, 0x00], destination);
            Assert.Equal(length + 1, writer.Written);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Control_character_is_refused_at_every_place(byte fault)
    {
        for (int length = 1; length <= Longest; length++)
        {
            for (int place = 0; place < length; place++)
            {
                byte[] text = TextOf(length);
                text[place] = fault;

                Assert.Throws<ArgumentException>(() => new WspWriter(new byte[length + 1]).WriteTextString(text));
            }
        }
    }

    [Fact]
    public void Destination_without_place_for_the_NUL_is_refused()
    {
        for (int length = 1; length <= Longest; length++)
        {
            byte[] text = TextOf(length);

            Assert.Throws<ArgumentException>(() => new WspWriter(new byte[length]).WriteTextString(text));
        }
    }

    [Fact]
    public void Tab_may_stand_after_the_first_character_only()
    {
        for (int length = 2; length <= Longest; length++)
        {
            byte[] text = TextOf(length);
            text[^1] = (byte)'\t';
            byte[] destination = new byte[length + 1];
            new WspWriter(destination).WriteTextString(text);
            Assert.Equal([.. text, 0x00], destination);

            text[0] = (byte)'\t';
            Assert.Throws<ArgumentException>(() => new WspWriter(new byte[length + 1]).WriteTextString(text));
        }
    }

    private static byte[] TextOf(int length)
    {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (byte)(' ' + (i % ('~' - ' ' + 1)));
        }

        return text;
    }
}
