namespace MmsCodec.Tests.Pdus;

/// <summary>Which headers a PDU's table says are its own: a bit for each of the 128 numbers.</summary>
public sealed class MmsPduTableTests
{
    [Theory]
    [InlineData(0x80)]
    [InlineData(0x81)]
    [InlineData(0xBF)]
    [InlineData(0xC0)]
    [InlineData(0xC1)]
    [InlineData(0xFF)]
    public void Each_number_has_a_bit_of_its_own(int code)
    {
        int number = code - 0x80;
        MmsPduTable table = number < 64
            ? new MmsPduTable(1UL << number, Mandatory: 0, Repeating: 0)
            : new MmsPduTable(0, Mandatory: 0, Repeating: 0, OwnAbove63: 1UL << (number - 64));

        Assert.Equal([code], Enumerable.Range(0, 256).Where(field => table.Owns((byte)field)));
    }

    [Fact]
    public void Field_octets_below_0x80_are_no_numbers()
    {
        MmsPduTable all = new(ulong.MaxValue, Mandatory: 0, Repeating: 0, OwnAbove63: ulong.MaxValue);

        Assert.Equal(Enumerable.Range(0x80, 0x80), Enumerable.Range(0, 256).Where(field => all.Owns((byte)field)));
    }

    [Fact]
    public void Textual_headers_are_known_by_their_names_in_any_case()
    {
        MmsPduTable table = new(0, 0, 0, 0, ["X-Own"]);

        Assert.True(table.Owns("x-oWN"));
        Assert.False(table.Owns("X-Other"));
        Assert.False(new MmsPduTable(0, 0, 0).Owns("X-Own"));
    }
}
