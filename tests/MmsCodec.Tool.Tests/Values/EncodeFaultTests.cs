using System.Text;
using System.Text.Json.Nodes;

namespace MmsCodec.Tool.Tests.Values;

/// <summary>JSON that nothing can be built from, and that the mistake is named by its path.</summary>
public class EncodeFaultTests
{
    // A PDU to break: M-Retrieve.conf with Subject, X-Mms-Expiry, an address and one part with a header.
    private static readonly byte[] Sound = Pdus.With(0x84, "96 6100 88 03 81 01 05 89 03 80 6100 86 80 84 A3 01 04 01 83 8E6100 7A");

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        // The place, its new value, the path and a word of the message
        { "headers.3.value.text", "\"a\\u0000b\"", "headers[3].value", "U+0000" },
        { "headers.3.value.charset", "-1", "headers[3].value.charset", "whole number" },
        { "headers.3.value.charset", "9999", "headers[3].value", "9999" },
        { "headers.3.value.text", "5", "headers[3].value.text", "string" },
        { "headers.3.value.text", "null", "headers[3].value.text", "string" },
        { "headers.4.value.mode", "\"later\"", "headers[4].value.mode", "absolute, relative" },
        { "headers.4.value.seconds", "\"5\"", "headers[4].value.seconds", "whole number" },
        { "headers.4.value.seconds", "-5", "headers[4].value.seconds", "not negative" },
        { "headers.5.value.address", "[]", "headers[5].value.address", "object" },
        { "headers.6.value.octet", "300", "headers[6].value.octet", "255" },
        { "headers.6.value.name", "\"no\"", "headers[6].value.name", "yes" },
        { "headers.3.code", "\"0x99\"", "headers[3].name", "X-Mms-Retrieve-Status" },
        { "headers.3.code", "\"zz\"", "headers[3].code", "0x8c" },
        { "headers.3.value", "null", "headers[3].value", "object" },
        { "headers.1.value", "\"\\u0001\"", "headers[1].value", "U+0001" },
        { "headers.0.value.octet", "131", "headers[0].value.name", "m-notifyresp-ind" },
        { "type", "\"m-send-req\"", "type", "m-retrieve-conf" },
        { "headers", "[]", "headers", "X-Mms-Message-Type is missing" },
        { "parts.0.headers.0.value", "5", "parts[0].headers[0].value", "string" },
        { "parts.0.contentType.wellKnown", "\"0x05\"", "parts[0].contentType.mediaType", "text/x-ttml" },
        { "parts.0.data", "\"%\"", "parts[0].data", "base64" },
        { "parts.0.data", "null", "parts[0].data", "base64" },
        { "parts", "{}", "parts", "array" },
        { "error", "{}", "error", "could not be decoded" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void MistakeIsNamedByItsPath(string place, string value, string path, string word)
    {
        JsonNode json = JsonNode.Parse(MmsRun.WithInput(Sound, "decode", "--json", "--data", "base64", "-").OutputText)!;
        string[] steps = place.Split('.');
        JsonNode owner = steps[..^1].Aggregate(json, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        owner[steps[^1]] = JsonNode.Parse(value);

        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(json.ToJsonString()), "encode", "-");

        Assert.StartsWith($"-: {path}: ", run.Error);
        Assert.Contains(word, run.Error);
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void HeaderAfterContentTypeIsRefused()
    {
        JsonNode json = JsonNode.Parse(MmsRun.WithInput(Sound, "decode", "--json", "--data", "base64", "-").OutputText)!;
        JsonArray headers = json["headers"]!.AsArray();
        headers.Add(headers[3]!.DeepClone());

        Assert.StartsWith("-: headers[8]: No header may follow", MmsRun.WithInput(Encoding.UTF8.GetBytes(json.ToJsonString()), "encode", "-").Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    public void WhatIsNoJsonIsRefused(string text)
    {
        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(text), "encode", "-");

        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.StartsWith("-: ", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("[]", "This must be an object.")]
    [InlineData("{}", "headers: This is missing.")]
    [InlineData("""{"tid":1,"pduType":9}""", "pduType: This must be 6 (Push) or 7 (ConfirmedPush).")]
    public void WhatIsNoPduIsRefused(string text, string message)
    {
        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(text), "encode", "-");

        Assert.Equal($"-: {message}{Environment.NewLine}", run.Error);
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Fact]
    public void JsonByHandNeedsNoCodes()
    {
        const string Text = """
            {
              "headers": [
                { "name": "X-Mms-Message-Type", "value": { "name": "m-notifyresp-ind" } },
                { "name": "X-Mms-Transaction-Id", "value": "1" },
                { "name": "X-Mms-MMS-Version", "value": { "major": 1, "minor": 3 } },
                { "name": "X-Mms-Status", "value": { "name": "deferred" } },
                { "name": "X-Vendor", "value": "yes" },
                { "name": "Subject", "value": { "text": "ä" } }
              ]
            }
            """;

        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(Text), "encode", "-");

        Assert.Equal("", run.Error);
        Assert.Equal(
            Pdus.Octets("8C83 983100 8D93 9583 582D56656E646F7200 79657300 96 05 EA 7F C3A400"),
            run.Output);
    }

    [Fact]
    public void MultipartByHandNeedsNoCounts()
    {
        const string Text = """
            {
              "headers": [
                { "name": "X-Mms-Message-Type", "value": { "name": "m-retrieve-conf" } },
                { "name": "Content-Type", "value": { "form": "constrained", "mediaType": "application/vnd.wap.multipart.mixed" } }
              ],
              "parts": [
                { "contentType": { "form": "general", "mediaType": "text/plain", "params": [{ "name": "charset", "value": "utf-8" }] }, "data": "aGk=" }
              ]
            }
            """;

        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(Text), "encode", "-");

        Assert.Equal("", run.Error);
        Assert.Equal(Pdus.Octets("8C84 84A3 01 04 02 03 83 81EA 6869"), run.Output);
    }
}
