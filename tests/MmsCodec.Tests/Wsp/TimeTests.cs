namespace MmsCodec.Tests.Wsp;

/// <summary>WAP-230-WSP §8.4.2.3: Date-value; OMA-TS-MMS_ENC-V1_3 §7.3.15: Delta-seconds-value.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData(new byte[] { 0x01, 0x00 }, "1970-01-01T00:00:00Z")]
    [InlineData(new byte[] { 0x04, 0x38, 0x6D, 0x43, 0x80 }, "2000-01-01T00:00:00Z")] // 946684800
    [InlineData(new byte[] { 0x04, 0xFF, 0xFF, 0xFF, 0xFF }, "2106-02-07T06:28:15Z")]
    [InlineData(new byte[] { 0x05, 0x3A, 0xFF, 0xF4, 0x41, 0x7F }, "9999-12-31T23:59:59Z")] // 253402300799
    public void Date_counts_seconds_since_1970(byte[] octets, string expected)
    {
        var date = DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadDate(out DateTimeOffset read));
        Assert.Equal(date, read);
        Assert.Equal(TimeSpan.Zero, read.Offset);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfDate(date), (ref w) => w.WriteDate(date)));
        Assert.Equal(octets, Encode.Value(WspLength.OfDate(date), (ref w) => w.WriteDate(date.AddMilliseconds(999))));
    }

    [Theory]
    [InlineData(new byte[] { 0x05, 0x3A, 0xFF, 0xF4, 0x41, 0x80 }, MmsErrorCode.BadInteger, 0)] // the year 10000
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, MmsErrorCode.BadInteger, 0)]
    [InlineData(new byte[] { 0x80 }, MmsErrorCode.BadInteger, 0)] // no Short-integer
    [InlineData(new byte[] { 0x04, 0x38 }, MmsErrorCode.Truncated, 2)]
    public void Date_that_is_none_is_refused(byte[] octets, MmsErrorCode code, long offset)
    {
        var reader = new WspReader(octets);

        Assert.False(reader.TryReadDate(out DateTimeOffset date));
        Assert.Equal(default, date);
        Assert.Equal(new MmsError(code, offset, 0), reader.ToError());
        Assert.Equal(0, reader.Position);
    }

    [Fact]
    public void Date_in_another_zone_is_written_in_utc()
    {
        var date = new DateTimeOffset(2000, 1, 1, 2, 0, 0, TimeSpan.FromHours(2));

        // length 4, 946684800
        Assert.Equal([0x04, 0x38, 0x6D, 0x43, 0x80], Encode.Value(WspLength.OfDate(date), (ref w) => w.WriteDate(date)));
    }

    [Fact]
    public void Date_before_1970_is_not_written()
    {
        DateTimeOffset date = DateTimeOffset.UnixEpoch.AddMilliseconds(-1);

        Assert.Throws<ArgumentOutOfRangeException>(() => WspLength.OfDate(date));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode.Value(9, (ref w) => w.WriteDate(date)));
    }

    [Theory]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { 0xFF }, 127)] // a Short-integer is legal
    [InlineData(new byte[] { 0x03, 0x09, 0x3A, 0x80 }, 604800)] // a week
    public void Delta_is_an_integer_value_of_seconds(byte[] octets, int seconds)
    {
        var delta = TimeSpan.FromSeconds(seconds);
        var reader = new WspReader(octets);

        Assert.True(reader.TryReadDeltaSeconds(out TimeSpan read));
        Assert.Equal(delta, read);
        Assert.True(reader.IsAtEnd);
        Assert.Equal(octets, Encode.Value(WspLength.OfDeltaSeconds(delta), (ref w) => w.WriteDeltaSeconds(delta)));
        Assert.Equal(octets, Encode.Value(WspLength.OfDeltaSeconds(delta), (ref w) => w.WriteDeltaSeconds(delta + TimeSpan.FromTicks(9_999_999))));
    }

    [Fact]
    public void Longest_delta_is_what_a_timespan_holds()
    {
        // length 5, 922337203685 = 0xD6BF94D5E5; one more
        var longest = new WspReader([0x05, 0xD6, 0xBF, 0x94, 0xD5, 0xE5]);
        var beyond = new WspReader([0x05, 0xD6, 0xBF, 0x94, 0xD5, 0xE6]);

        Assert.True(longest.TryReadDeltaSeconds(out TimeSpan delta));
        Assert.Equal(922337203685, delta.Ticks / TimeSpan.TicksPerSecond);
        Assert.False(beyond.TryReadDeltaSeconds(out delta));
        Assert.Equal(default, delta);
        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 0, 0), beyond.ToError());
        Assert.Equal(0, beyond.Position);
    }

    [Fact]
    public void Negative_delta_is_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WspLength.OfDeltaSeconds(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode.Value(9, (ref w) => w.WriteDeltaSeconds(TimeSpan.FromTicks(-1))));
    }
}
