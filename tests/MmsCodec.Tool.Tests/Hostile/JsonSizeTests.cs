using MmsCodec.Tool.Input;
using MmsCodec.Tool.Json;

namespace MmsCodec.Tool.Tests.Hostile;

/// <summary>Small PDUs made to grow when they are written as JSON: so many octets of it for each of theirs, and no more for longer ones.</summary>
public class JsonSizeTests
{
    private const int Units = 1_000;

    [Theory]
    [InlineData(55, new byte[] { 0x8C, 0x80 }, new byte[] { 0x97, 0x00 })] // M-Send.req of To without a text
    [InlineData(25, new byte[] { 0x8C, 0x80 }, new byte[] { 0x58, 0x00, 0x00 })] // of a textual header without a text
    [InlineData(40, new byte[] { 0x8C, 0x84 }, new byte[] { 0xA0, 0x02, 0x81, 0x00 })] // M-Retrieve.conf of X-Mms-Previously-Sent-By
    [InlineData(120, new byte[] { 0x8C, 0x84, 0x84, 0xA3, 0x01 }, new byte[] { 0x01, 0x00, 0x83 })] // of parts without data
    [InlineData(105, new byte[] { 0x8C, 0x84, 0x84, 0xA3, 0x01 }, new byte[] { 0x01, 0x01, 0xA3, 0x01 })] // of multiparts of nothing
    public void JsonFollowsTheInput(int bound, byte[] start, byte[] unit)
    {
        byte[] octets = [.. start, .. Enumerable.Repeat(unit, Units).SelectMany(o => o)];
        byte[] twice = [.. octets, .. Enumerable.Repeat(unit, Units).SelectMany(o => o)];

        Assert.InRange(LengthOf(octets) / octets.Length, 0, bound);
        Assert.InRange(LengthOf(twice), 0, LengthOf(octets) * 21 / 10);
    }

    private static long LengthOf(byte[] octets)
    {
        using MemoryStream json = new();
        DocumentJson.WriteLine(json, DecodedFile.Decode("file", octets, stated: null), withData: true);
        return json.Length;
    }
}
