using System.Text;
using System.Text.Json;

namespace MmsCodec.Tool.Tests.Values;

/// <summary>Content types, their parameters, and the headers of parts.</summary>
public class ContentTypeTests
{
    // Token and value of a parameter of text/plain.
    public static TheoryData<string, string> Parameters => new()
    {
        { "80 0B", """{"token":"0x00","name":"q","value":0.1}""" },
        { "81 EA", """{"token":"0x01","name":"charset","value":"utf-8","mib":106}""" },
        { "81 02 03F7", """{"token":"0x01","name":"charset","value":"utf-16","mib":1015}""" },
        { "81 80", """{"token":"0x01","name":"charset","value":"*","mib":0}""" },
        { "82 91", """{"token":"0x02","name":"level","value":"1.1"}""" },
        { "83 85", """{"token":"0x03","name":"type","value":5}""" },
        { "85 6100", """{"token":"0x05","name":"name","value":"a"}""" },
        { "86 6100", """{"token":"0x06","name":"filename","value":"a"}""" },
        { "88 85", """{"token":"0x08","name":"padding","value":5}""" },
        { "89 83", """{"token":"0x09","name":"type","value":"text/plain","wellKnown":"0x03"}""" },
        { "89 612F6200", """{"token":"0x09","name":"type","value":"a/b","wellKnown":null}""" },
        { "8A 3C613E00", """{"token":"0x0a","name":"start","value":"<a>"}""" },
        { "8B 6100", """{"token":"0x0b","name":"start-info","value":"a"}""" },
        { "8C 6100", """{"token":"0x0c","name":"comment","value":"a"}""" },
        { "8D 6100", """{"token":"0x0d","name":"domain","value":"a"}""" },
        { "8E 01 05", """{"token":"0x0e","name":"max-age","value":5}""" },
        { "8F 6100", """{"token":"0x0f","name":"path","value":"a"}""" },
        { "90 00", """{"token":"0x10","name":"secure","value":null}""" },
        { "91 80", """{"token":"0x11","name":"SEC","value":0}""" },
        { "92 226120 00", """{"token":"0x12","name":"MAC","value":"a "}""" },
        { "93 04 4DE4A9F6", """{"token":"0x13","name":"creation-date","value":{"epoch":1306831350,"iso":"2011-05-31T08:42:30Z"}}""" },
        { "94 01 00", """{"token":"0x14","name":"modification-date","value":{"epoch":0,"iso":"1970-01-01T00:00:00Z"}}""" },
        { "95 01 00", """{"token":"0x15","name":"read-date","value":{"epoch":0,"iso":"1970-01-01T00:00:00Z"}}""" },
        { "96 02 0400", """{"token":"0x16","name":"size","value":1024}""" },
        { "97 6100", """{"token":"0x17","name":"name","value":"a"}""" },
        { "97 00", """{"token":"0x17","name":"name","value":null}""" },
        { "98 22612062 00", """{"token":"0x18","name":"filename","value":"a b"}""" },
        { "99 223C613E00", """{"token":"0x19","name":"start","value":"<a>"}""" },
        { "9A 6100", """{"token":"0x1a","name":"start-info","value":"a"}""" },
        { "9B 6100", """{"token":"0x1b","name":"comment","value":"a"}""" },
        { "9C 6100", """{"token":"0x1c","name":"domain","value":"a"}""" },
        { "9D 6100", """{"token":"0x1d","name":"path","value":"a"}""" },

        // An unassigned token: a value with a length
        { "B0 02 AABB", """{"token":"0x30","name":"0x30","value":{"hex":"aabb"}}""" },

        // Named by text: a token, a quoted string, numbers short and long, nothing
        { "782D6100 6200", """{"token":null,"name":"x-a","value":"b"}""" },
        { "782D6100 22622063 00", """{"token":null,"name":"x-a","value":"b c"}""" },
        { "782D6100 85", """{"token":null,"name":"x-a","value":5}""" },
        { "782D6100 02 0400", """{"token":null,"name":"x-a","value":1024}""" },
        { "782D6100 00", """{"token":null,"name":"x-a","value":null}""" },
    };

    public static TheoryData<string, string> PartHeaders => new()
    {
        { "8E 6100", """{"name":"Content-Location","code":"0x8e","value":"a"}""" },
        { "C0 223C613E 00", """{"name":"Content-ID","code":"0xc0","value":"<a>"}""" },
        {
            "AE 04 81 86 6100",
            """{"name":"Content-Disposition","code":"0xae","value":{"disposition":"attachment","params":[{"token":"0x06","name":"filename","value":"a"}],"codeVersion":"0x2E (WSP 1.1)"}}"""
        },
        {
            "C5 01 82",
            """{"name":"Content-Disposition","code":"0xc5","value":{"disposition":"inline","params":[],"codeVersion":"0x45 (WSP 1.4)"}}"""
        },
        { "AE 03 782D00", """{"name":"Content-Disposition","code":"0xae","value":{"disposition":"x-","params":[],"codeVersion":"0x2E (WSP 1.1)"}}""" },
        { "81 EA", """{"name":"Accept-Charset","code":"0x81","value":{"form":"constrained","mib":106,"charset":"utf-8","q":[]}}""" },
        { "81 02 EA 0B", """{"name":"Accept-Charset","code":"0x81","value":{"form":"general","mib":106,"charset":"utf-8","q":[0.1]}}""" },
        { "92 04 4DE4A9F6", """{"name":"Date","code":"0x92","value":{"epoch":1306831350,"iso":"2011-05-31T08:42:30Z"}}""" },
        { "8D 02 0400", """{"name":"Content-Length","code":"0x8d","value":1024}""" },
        { "AF 84", """{"name":"X-Wap-Application-Id","code":"0xaf","value":{"int":4,"uri":"x-wap-application:mms.ua"}}""" },
        { "AF 783A6100", """{"name":"X-Wap-Application-Id","code":"0xaf","value":{"int":null,"uri":"x:a"}}""" },
        { "C3 95", """{"name":"Encoding-Version","code":"0xc3","value":"1.5"}""" },
        { "8B 80", """{"name":"Content-Encoding","code":"0x8b","value":"gzip"}""" },
        { "F0 02 AABB", """{"name":"0xF0","code":"0xf0","value":{"hex":"aabb"}}""" },
        { "582D4100 6200", """{"name":"X-A","code":null,"value":"b"}""" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void ParameterReadsAndWrites(string parameter, string expected)
    {
        byte[] octets = Pdus.Octets(parameter);
        string contentType = $"{octets.Length + 1:X2} 83 {parameter}"; // value-length, text/plain, parameter
        JsonElement line = AssertBothWays(Pdus.With(0x84, "84" + contentType));

        JsonElement value = line.GetProperty("contentType");
        Assert.Equal("text/plain", value.GetProperty("mediaType").GetString());
        AssertSame(expected, Assert.Single(value.GetProperty("params").EnumerateArray()));
    }

    [Theory]
    [InlineData("83", """{"form":"constrained","mediaType":"text/plain","wellKnown":"0x03","params":[]}""")]
    [InlineData("612F6200", """{"form":"constrained","mediaType":"a/b","wellKnown":null,"params":[]}""")]
    [InlineData("746578742F706C61696E00", """{"form":"constrained","mediaType":"text/plain","wellKnown":null,"params":[]}""")]
    [InlineData("FB", """{"form":"constrained","mediaType":null,"wellKnown":"0x7b","params":[]}""")]
    [InlineData("01 83", """{"form":"general","mediaType":"text/plain","wellKnown":"0x03","params":[]}""")]
    [InlineData("03 02 0301", """{"form":"general","mediaType":null,"wellKnown":"0x301","params":[]}""")]
    public void MediaTypeReadsAndWrites(string octets, string expected)
    {
        AssertSame(expected, AssertBothWays(Pdus.With(0x84, "84" + octets)).GetProperty("contentType"));
    }

    [Theory]
    [MemberData(nameof(PartHeaders))]
    public void PartHeaderReadsAndWrites(string header, string expected)
    {
        int length = Pdus.Octets(header).Length + 1;
        JsonElement line = AssertBothWays(Pdus.Retrieve($"01 {length:X2} 01 83 {header} 7A")); // one entry: text/plain, header; data "z"

        JsonElement read = Assert.Single(Assert.Single(line.GetProperty("parts").EnumerateArray()).GetProperty("headers").EnumerateArray());
        foreach (JsonProperty property in JsonDocument.Parse(expected).RootElement.EnumerateObject())
        {
            AssertSame(property.Value.GetRawText(), read.GetProperty(property.Name));
        }
    }

    [Fact]
    public void WorstParameterLeavesTheTypeAndThoseBefore()
    {
        // Content-Type: 7 octets | text/plain | charset utf-8 | name without its NUL
        byte[] pdu = Pdus.With(0x84, "84 07 83 81EA 85 616263");
        JsonElement line = Assert.Single(MmsRun.WithInput(pdu, "decode", "--json", "--data", "base64", "-").Lines());

        JsonElement value = line.GetProperty("contentType");
        Assert.Equal("text/plain", value.GetProperty("mediaType").GetString());
        Assert.Equal("utf-8", Assert.Single(value.GetProperty("params").EnumerateArray()).GetProperty("value").GetString());
        Assert.Equal(13, value.GetProperty("fault").GetProperty("offset").GetInt32());
        Assert.Equal(pdu, Encode(line).Output);
    }

    [Fact]
    public void ShiftOfTheCodePageIsKeptAndEndsWhatFieldOctetsMean()
    {
        // Part headers: text/plain | shift to page 2 | 8E "a" | shift back | 8E "b"
        JsonElement line = AssertBothWays(Pdus.Retrieve("01 0B 00 83 7F02 8E6100 01 8E6200 00 0000"), "wireHex");

        JsonElement[] headers = [.. Assert.Single(line.GetProperty("parts").EnumerateArray()).GetProperty("headers").EnumerateArray()];
        Assert.Equal(["Shift-Code-Page", "0x8E", "Shift-Code-Page", "Content-Location", "Padding"], headers.Select(h => h.GetProperty("name").GetString()));
    }

    private static void AssertSame(string expected, JsonElement actual) => Assert.True(
        JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, actual),
        $"expected {expected}, got {actual.GetRawText()}");

    private static JsonElement AssertBothWays(byte[] pdu, string? but = null)
    {
        JsonElement line = Assert.Single(MmsRun.WithInput(pdu, "decode", "--json", "--data", "base64", "-").Lines());
        foreach (string key in new[] { "wireHex", "fault", "error" }.Where(k => k != but))
        {
            Assert.DoesNotContain($"\"{key}\"", line.GetRawText());
        }

        MmsRun encoded = Encode(line);
        Assert.Equal("", encoded.Error);
        Assert.Equal(pdu, encoded.Output);
        return line;
    }

    private static MmsRun Encode(JsonElement line) => MmsRun.WithInput(Encoding.UTF8.GetBytes(line.GetRawText()), "encode", "-");
}
