using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MmsCodec.Tool.Tests.Values;

/// <summary>SMS-DELIVER in JSON, both ways, and as a listing.</summary>
public class SmsTests
{
    // Service centre +15550999; flags, from +15550100, PID 0, 8 bit, 2026-03-01 12:00:00 UTC; 20 octets: ports 2948 from 9200; then a push
    private const string Whole =
        "05 91 51559099 44 08 91 51551000 00 F5 62301021000000 14 06 05040B8423F0 01 06 03 BE AF84 8C82 983100 8D93";

    // The same without service centre, in the default alphabet: part 1 of 2 of reference 204, and 'A'
    private const string Text = "44 08 91 51551000 00 00 62301021000000 08 05 0003CC0201 82";

    [Fact]
    public void WholePushLiesInTheSms()
    {
        JsonElement sms = Decode(Pdus.Octets(Whole));

        Assert.Equal("SMS-DELIVER", sms.GetProperty("tpdu").GetString());
        Assert.Equal("15550999", sms.GetProperty("serviceCentre").GetProperty("value").GetString());
        Assert.Equal("2026-03-01T12:00:00+00:00", sms.GetProperty("iso").GetString());
        JsonElement push = sms.GetProperty("push");
        Assert.Equal(1, push.GetProperty("tid").GetInt32());
        JsonElement header = push.GetProperty("headers")[0];
        Assert.Equal(34, header.GetProperty("offset").GetInt32()); // 22 octets to the user data's length, 1 + 7 with header, 4 of push
        Assert.Equal("m-notification-ind", push.GetProperty("mms").GetProperty("type").GetString());
        Assert.Equal(36, push.GetProperty("mms").GetProperty("headers")[0].GetProperty("offset").GetInt32());
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(Text)]
    [InlineData("00 08 08 91 51551000 00 08 62301021000000 04 20AC4E2D")] // no service centre; more messages; UCS-2
    [InlineData("44 08 91 51F51000 00 00 62301021000000 08 05 0003CC0201 82")] // an address with an end in its middle
    [InlineData("44 08 91 51551000 00 00 62301021000000 08 05 0003CC0201 83")] // a fill bit that is set
    [InlineData("44 08 91 51551000 00 F5 62301021000000 01 00 FFFF")] // a header of no elements, and octets after the user data
    public void SmsComesBackFromItsJson(string octets)
    {
        byte[] sms = Pdus.Octets(octets);
        byte[] json = MmsRun.WithInput(sms, "decode", "--json", "--data", "base64", "--as", "sms", "-").Output;

        Assert.Equal(sms, MmsRun.WithInput(json, "encode", "-").Output);
    }

    [Theory]
    [InlineData("address", "\"12x\"", "is no digit")]
    [InlineData("addressToa", "\"145\"", "addressToa: This must be a number such as")]
    [InlineData("scts", "\"00\"", "scts: These must be 7 octets.")]
    [InlineData("tpdu", "\"SMS-SUBMIT\"", "tpdu: This must be \"SMS-DELIVER\".")]
    [InlineData("pid", "256", "pid: This is at most 255.")]
    [InlineData("data", "null", "data: This must be octets in base64.")]
    public void MistakeIsNamedByItsPath(string key, string value, string message)
    {
        JsonNode json = JsonNode.Parse(MmsRun.WithInput(Pdus.Octets(Text), "decode", "--json", "--data", "base64", "-").Output)!;
        json[key] = JsonNode.Parse(value);

        MmsRun run = MmsRun.WithInput(Encoding.UTF8.GetBytes(json.ToJsonString()), "encode", "-");

        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void MalformedSmsIsSaidWithItsOffset()
    {
        MmsRun run = MmsRun.WithInput(Pdus.Octets("44 08 91 51551000 00 F5 62301021000000 02 02 05"), "decode", "--json", "--as", "sms", "-");

        JsonElement error = Assert.Single(run.Lines()).GetProperty("error");
        Assert.Equal(("BadUserDataHeader", 17), (error.GetProperty("code").GetString(), error.GetProperty("offset").GetInt32()));
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Fact]
    public void InspectionShowsEveryOctetOnce()
    {
        Assert.Equal(
            """
            -, 24 octets
                                                                       SMS-DELIVER from +15550100, part 1 of 2, reference 204
            00000000  44                                                 flags: no more messages
            00000001  08 91 51 55 10 00                                  TP-OA: +15550100 (International)
            00000007  00                                                 TP-PID: 0
            00000008  00                                                 TP-DCS: 0x00 (Default)
            00000009  62 30 10 21 00 00 00                               TP-SCTS: 2026-03-01T12:00:00+00:00
            00000010  08                                                 TP-UDL: 8
            00000011  05                                                 TP-UDHL: 5
            00000012  00 03 cc 02 01                                     element 0x00: part 1 of 2, reference 204
            00000017  82                                                 payload: A

            """.ReplaceLineEndings("\n"),
            ListingOf(Text));
    }

    [Fact]
    public void FindingsOfThePduInAnSmsAreAtTheirPlaceInTheFile()
    {
        MmsRun run = MmsRun.WithInput(Pdus.Octets(Whole), "check", "-");

        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.Contains("X-Mms-Message-Class", run.OutputText); // is missing
    }

    private static string ListingOf(string octets) => MmsRun.WithInput(Pdus.Octets(octets), "inspect", "-").OutputText;

    private static JsonElement Decode(byte[] sms) => Assert.Single(MmsRun.WithInput(sms, "decode", "--json", "-").Lines());
}
