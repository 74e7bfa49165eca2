using System.Text;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Tests.Values;

public class MultipartTests
{
    // Entry: 1 octet of headers, 2 of data | text/plain | "hi"
    private const string Entry = "01 02 83 6869";

    [Fact]
    public void NestedMultipartHasPartsOfItsOwn()
    {
        // Entry: 1 octet of headers, 6 of data | multipart/alternative | 1 entry
        JsonElement line = AssertBothWays(Pdus.Retrieve($"02 {Entry} 01 06 A6 01 {Entry}"));

        JsonElement[] parts = [.. line.GetProperty("parts").EnumerateArray()];
        Assert.Equal(2, parts.Length);
        Assert.Equal("application/vnd.wap.multipart.alternative", parts[1].GetProperty("contentType").GetProperty("mediaType").GetString());
        Assert.Equal(1, parts[1].GetProperty("nEntries").GetInt32());
        JsonElement inner = Assert.Single(parts[1].GetProperty("parts").EnumerateArray());
        Assert.Equal(2, inner.GetProperty("size").GetInt32());
        Assert.Equal(22, inner.GetProperty("dataOffset").GetInt32()); // 9 of headers, 1, 5 of the first entry, 3, 1, 3
    }

    [Fact]
    public void EditedNestedPartIsWritten()
    {
        JsonElement line = Decode(Pdus.Retrieve($"01 01 06 A6 01 {Entry}"));

        string edited = line.GetRawText().Replace(Convert.ToBase64String("hi"u8), Convert.ToBase64String("ho!"u8), StringComparison.Ordinal);

        Assert.Equal(Pdus.Retrieve("01 01 07 A6 01 01 03 83 686F21"), MmsRun.WithInput(Encoding.UTF8.GetBytes(edited), "encode", "-").Output);
    }

    [Theory]
    [InlineData("00", 2)] // more entries than said
    [InlineData("02", 2)]
    [InlineData("05", 2)] // fewer
    public void EntriesAreReadToTheEndWhateverTheirNumberIsSaidToBe(string declared, int there)
    {
        JsonElement line = AssertBothWays(Pdus.Retrieve($"{declared} {Entry} {Entry}"));

        Assert.Equal(Convert.ToInt32(declared, 16), line.GetProperty("nEntries").GetInt32());
        Assert.Equal(there, line.GetProperty("parts").GetArrayLength());
    }

    [Theory]
    [InlineData("00 0000")]   // padding
    [InlineData("FF FFFFFF")] // no entry
    public void OctetsAfterTheLastEntryAreTrailing(string octets)
    {
        JsonElement line = AssertBothWays(Pdus.Retrieve($"01 {Entry} {octets}"));

        Assert.Single(line.GetProperty("parts").EnumerateArray());
        Assert.Equal(15, line.GetProperty("trailing").GetProperty("offset").GetInt32()); // 9 of headers, 1, 5
        Assert.Equal(Pdus.Octets(octets).Length, line.GetProperty("trailing").GetProperty("length").GetInt32());
    }

    [Theory]
    [InlineData("", "Truncated", 9)]                  // no number of entries
    [InlineData("FFFFFFFFFF", "BadUintvar", 9)]       // a number of entries of more than 32 bits
    [InlineData("01 01 05 83 6869", "BadMultipart", 10)] // more data than there is
    [InlineData("02 01 02 83 6869 FF", "Truncated", 16)] // a length that goes on past the end
    public void BodyThatCannotBeFollowedIsAnError(string body, string code, int offset)
    {
        MmsRun run = MmsRun.WithInput(Pdus.Retrieve(body), "decode", "--json", "-");

        JsonElement error = Assert.Single(run.Lines()).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(offset, error.GetProperty("offset").GetInt32());
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.StartsWith("-: ", run.Error);
        Assert.EndsWith($" at byte {offset}{Environment.NewLine}", run.Error);
    }

    [Fact]
    public void PartBeforeTheErrorIsThere()
    {
        JsonElement line = Assert.Single(MmsRun.WithInput(Pdus.Retrieve($"02 {Entry} 01 7F"), "decode", "--json", "-").Lines());

        Assert.Single(line.GetProperty("parts").EnumerateArray());
        Assert.Equal("BadMultipart", line.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("8E6162", "UnterminatedText")] // Content-Location without its NUL
    [InlineData("610062", "UnterminatedText")]  // a textual header without a value
    [InlineData("61206200 6300", "BadHeader")]  // a name with a space in it
    [InlineData("206200 6300", "BadHeader")]  // a name that starts with one
    public void HeadersOfAPartThatCannotBeFollowedAreKept(string header, string code)
    {
        // Entry: headers, 1 octet of data | text/plain | header
        int length = Pdus.Octets(header).Length;
        JsonElement line = AssertBothWays(Pdus.Retrieve($"01 {length + 1:X2} 01 83 {header} 7A"), "headersFault");

        JsonElement part = Assert.Single(line.GetProperty("parts").EnumerateArray());
        Assert.Equal(13, part.GetProperty("unread").GetProperty("offset").GetInt32());
        Assert.Equal(length, part.GetProperty("unread").GetProperty("length").GetInt32());
        Assert.Equal(code, part.GetProperty("headersFault").GetProperty("code").GetString());
    }

    [Fact]
    public void EntryWithoutHeadersHasNoType()
    {
        JsonElement line = AssertBothWays(Pdus.Retrieve("01 00 02 6869"));

        Assert.Equal(JsonValueKind.Null, Assert.Single(line.GetProperty("parts").EnumerateArray()).GetProperty("contentType").ValueKind);
    }

    [Fact]
    public void NestedMultipartThatCannotBeFollowedIsStillAPart()
    {
        // Entry: 1 octet of headers, 3 of data | multipart/mixed | 1 entry with more headers than there are octets
        JsonElement line = AssertBothWays(Pdus.Retrieve("01 01 03 A3 01 7F 00"), "fault");

        JsonElement part = Assert.Single(line.GetProperty("parts").EnumerateArray());
        Assert.False(part.TryGetProperty("parts", out _));
        Assert.Equal(14, part.GetProperty("fault").GetProperty("offset").GetInt32());
    }

    [Fact]
    public void NestingEndsAtADepth()
    {
        byte[] body = Pdus.Octets($"01 {Entry}");
        for (int i = 0; i < 20; i++)
        {
            body = [0x01, 0x01, .. Uintvar(body.Length), 0xA3, .. body]; // 1 entry: 1 octet of headers | length of data | multipart/mixed
        }

        MmsDocument document = MmsDocument.Read(Pdus.Retrieve(Convert.ToHexString(body)));

        int depth = 0;
        PartNode part = document.Body!.Parts[0];
        while (part.Nested is BodyNode nested)
        {
            part = nested.Parts[0];
            depth++;
        }

        Assert.Equal(MmsErrorCode.None, document.Error.Code);
        Assert.Equal(MmsErrorCode.NestedTooDeep, part.Fault.Code);
        Assert.Equal(7, depth);
    }

    [Fact]
    public void MoreEntriesThanAnyMessageHasAreAnError()
    {
        byte[] pdu = [.. Pdus.Retrieve("00"), .. Enumerable.Repeat<byte[]>([0x01, 0x00, 0x83], 200_000).SelectMany(e => e)];

        MmsDocument document = MmsDocument.Read(pdu);

        Assert.Equal(MmsErrorCode.LimitExceeded, document.Error.Code);
        Assert.InRange(document.Error.Offset, 0, pdu.Length);
    }

    private static byte[] Uintvar(int value) => value < 128 ? [(byte)value] : [(byte)(0x80 | (value >> 7)), (byte)(value & 127)];

    private static JsonElement Decode(byte[] pdu) => Assert.Single(MmsRun.WithInput(pdu, "decode", "--json", "--data", "base64", "-").Lines());

    private static JsonElement AssertBothWays(byte[] pdu, string? but = null)
    {
        JsonElement line = Decode(pdu);
        foreach (string key in new[] { "wireHex", "fault", "headersFault", "error" }.Where(k => k != but))
        {
            Assert.DoesNotContain($"\"{key}\"", line.GetRawText());
        }

        MmsRun encoded = MmsRun.WithInput(Encoding.UTF8.GetBytes(line.GetRawText()), "encode", "-");
        Assert.Equal("", encoded.Error);
        Assert.Equal(pdu, encoded.Output);
        return line;
    }
}
