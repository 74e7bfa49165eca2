namespace MmsCodec.Tests.Sms;

public class SmsSegmenterTests
{
    [Theory]
    [InlineData(0, true, new[] { 0 })]
    [InlineData(133, true, new[] { 133 })] // 140 less a header of 7 octets
    [InlineData(134, true, new[] { 127, 7 })] // 140 less a header of 13 octets
    [InlineData(134, false, new[] { 128, 6 })] // 140 less a header of 12 octets
    [InlineData(254, true, new[] { 127, 127 })]
    [InlineData(255, true, new[] { 127, 127, 1 })]
    public void Parts_are_as_few_and_as_full_as_can_be(int length, bool isWide, int[] expected)
    {
        IReadOnlyList<SmsUserData> parts = SmsSegmenter.Split(new byte[length], SmsPorts.Push, 1, isWide);

        Assert.Equal(expected, parts.Select(part => part.Payload.Length));
        Assert.All(parts, part => Assert.Equal(SmsPorts.Push, part.Ports));
        Assert.All(parts, part => Assert.InRange(Tpdu.Carrying(part).Encode().Length, 0, 16 + 1 + 140));
    }

    [Fact]
    public void Headers_are_those_of_the_standard()
    {
        byte[] octets = new byte[134];
        octets[127] = 0xAB;

        SmsUserData second = SmsSegmenter.Split(octets, SmsPorts.Push, 0x1234)[1];

        Assert.Equal(
        [
            0x44, // SMS-DELIVER, no more messages, user data header
            0x08, 0x91, 0x51, 0x55, 0x10, 0x00, // from 15550100
            0x00, 0xF5, // protocol 0; 8 bit, class 1
            0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, // no time
            0x14, // 20 octets
            0x0C, // header of 12 octets
            0x05, 0x04, 0x0B, 0x84, 0x23, 0xF0, // ports 2948, 9200
            0x08, 0x04, 0x12, 0x34, 0x02, 0x02, // reference 0x1234, part 2 of 2
            0xAB, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        ],
        Tpdu.Carrying(second).Encode());
    }

    [Fact]
    public void What_255_parts_cannot_carry_is_refused()
    {
        Assert.Equal(255, SmsSegmenter.Split(new byte[255 * 127], SmsPorts.Push, 1).Count);
        Assert.Throws<ArgumentException>(() => SmsSegmenter.Split(new byte[(255 * 127) + 1], SmsPorts.Push, 1));
    }

    [Theory]
    [InlineData(2948, 9200, 256, false)]
    [InlineData(2948, 9200, 65536, true)]
    [InlineData(2948, 9200, -1, true)]
    [InlineData(65536, 9200, 1, true)]
    [InlineData(2948, -1, 1, true)]
    public void Numbers_out_of_range_are_refused(int destination, int source, int reference, bool isWide) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmsSegmenter.Split(new byte[1], new SmsPorts(destination, source), reference, isWide));
}
