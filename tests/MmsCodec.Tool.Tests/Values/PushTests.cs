using System.Text;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Tests.Values;

public class PushTests
{
    // TID 5, ConfirmedPush, 3 octets of headers: application/vnd.wap.mms-message, X-Wap-Application-Id 4 | M-Cancel.req
    private const string CancelPush = "05 07 03 BE AF84 8C96 983100 8D93 BE6D00";

    [Fact]
    public void ConfirmedPushAndItsPduReadAndWrite()
    {
        JsonElement line = Decode(Pdus.Octets(CancelPush));

        Assert.Equal(5, line.GetProperty("tid").GetInt32());
        Assert.Equal(7, line.GetProperty("pduType").GetInt32());
        Assert.Equal(3, line.GetProperty("headersLen").GetInt32());
        Assert.Equal("m-cancel-req", line.GetProperty("mms").GetProperty("type").GetString());
        Assert.Equal(6, line.GetProperty("mms").GetProperty("headers")[0].GetProperty("offset").GetInt32());
        Assert.Equal(Pdus.Octets(CancelPush), Encode(line));
    }

    [Fact]
    public void ErrorInThePduCountsFromTheStartOfTheFile()
    {
        // As above, but X-Mms-Cancel-ID lacks its NUL
        MmsRun run = MmsRun.WithInput(Pdus.Octets(CancelPush)[..^1], "decode", "--json", "-");

        Assert.Equal(14, Assert.Single(run.Lines()).GetProperty("mms").GetProperty("error").GetProperty("offset").GetInt32());
        Assert.EndsWith($"at byte 14{Environment.NewLine}", run.Error);
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Theory]
    [InlineData("01 06 03 AE AF80 AABB")] // service indication (binary), which is not looked into
    [InlineData("01 06 01 83")]           // text/plain, no body
    public void BodyOfAnotherTypeIsData(string push)
    {
        JsonElement line = Decode(Pdus.Octets(push));

        Assert.False(line.TryGetProperty("mms", out _));
        Assert.Equal(Pdus.Octets(push), Encode(line));
    }

    [Theory]
    [InlineData("01", "Truncated", 1)]
    [InlineData("01 05 00", "NotAPush", 1)]
    [InlineData("01 06", "Truncated", 2)]
    [InlineData("01 06 7F BE", "Truncated", 4)]
    [InlineData("01 06 02 6162 8C82", "UnterminatedText", 3)]
    public void PushThatCannotBeFollowedIsAnError(string push, string code, int offset)
    {
        JsonElement error = Assert.Single(MmsRun.WithInput(Pdus.Octets(push), "decode", "--json", "--as", "push", "-").Lines()).GetProperty("error");

        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(offset, error.GetProperty("offset").GetInt32());
    }

    [Theory]
    [InlineData(CancelPush, WireKind.Push)]
    [InlineData("8C82 983100 8D93", WireKind.Pdu)]
    [InlineData("983100 8C82 8D93", WireKind.Pdu)]       // headers out of order
    [InlineData("8C 06 01", WireKind.Push)]              // TID 8C
    [InlineData("88 06 80 04 4DE4A9F6 8C82", WireKind.Pdu)] // begins with X-Mms-Expiry of 6 octets
    [InlineData("54686973", WireKind.Pdu)]               // nothing known: "This"
    [InlineData("", WireKind.Pdu)]

    // SMS-DELIVER with service centre; sender of 11 digits, PID, DCS, time, 4 octets of user data
    [InlineData("07 91448720003023 04 0B 91 4487209000F0 00 04 11101000000000 04 01020304", WireKind.Sms)]
    [InlineData("04 0B 91 4487209000F0 00 04 11101000000000 04 01020304", WireKind.Sms)] // without service centre
    [InlineData("04 0B 91 4487209000F0 00 04 11101000000000 05 01020304", WireKind.Pdu)] // user data cut short
    public void WhatAFileHoldsIsToldByItsOctets(string octets, WireKind expected)
    {
        Assert.Equal(expected, WireKinds.Of(Pdus.Octets(octets)));
    }

    private static JsonElement Decode(byte[] push) => Assert.Single(MmsRun.WithInput(push, "decode", "--json", "--data", "base64", "-").Lines());

    private static byte[] Encode(JsonElement line)
    {
        MmsRun encoded = MmsRun.WithInput(Encoding.UTF8.GetBytes(line.GetRawText()), "encode", "-");
        Assert.Equal("", encoded.Error);
        return encoded.Output;
    }
}
