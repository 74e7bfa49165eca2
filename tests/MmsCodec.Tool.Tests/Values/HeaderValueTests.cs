using System.Text.Json;
using System.Text.Json.Nodes;

namespace MmsCodec.Tool.Tests.Values;

/// <summary>One header of each kind of value: what it is in JSON, and that the JSON gives its octets back.</summary>
public class HeaderValueTests
{
    // Fields of the comments: field octet | value-length | token, charset, count | text, number.
    public static TheoryData<string, string> Notification => new()
    {
        // X-Mms-Expiry: 88 | 6 | absolute | long-integer of 4
        { "88 06 80 04 4DE4A9F6", """{"mode":"absolute","epoch":1306831350}""" },

        // X-Mms-Delivery-Time: 87 | 4 | relative | long-integer of 2
        { "87 04 81 02 0E10", """{"mode":"relative","seconds":3600}""" },

        // X-Mms-Reply-Charging-Deadline: 9D | 3 | relative | long-integer of 1
        { "9D 03 81 01 05", """{"mode":"relative","seconds":5}""" },

        // From: 89 | 1 | insert-address
        { "89 01 81", """{"token":"insert-address"}""" },

        // X-Mms-Message-Class: 8A | Token-text "vip"
        { "8A 76697000", """{"octet":null,"name":"vip","token":true}""" },

        // X-Mms-Message-Class: 8A | auto
        { "8A 83", """{"octet":131,"name":"auto"}""" },

        // X-Mms-Response-Status: 92 | reserved octet
        { "92 C8", """{"octet":200,"name":null}""" },

        // X-Mms-Response-Status: 92 | reply-charging-limitations-not-met
        { "92 E6", """{"octet":230,"name":"error-permanent-reply-charging-limitations-not-met"}""" },

        // X-Mms-Cancel-Status: BF | received
        { "BF 80", """{"octet":128,"name":"cancel-request-successfully-received"}""" },

        // X-Mms-Read-Status: 9B | deleted
        { "9B 81", """{"octet":129,"name":"deleted-without-being-read"}""" },

        // X-Mms-MM-Flags: A4 | 4 | add | Text-string "hi"
        { "A4 04 80 686900", """{"token":"add","keyword":{"charset":null,"text":"hi"}}""" },

        // X-Mms-MM-Flags: A4 | 6 | filter | value-length 4, charset 106, "hi"
        { "A4 06 82 04 EA 686900", """{"token":"filter","keyword":{"charset":106,"charsetName":"utf-8","text":"hi","textHex":"6869"}}""" },

        // X-Mms-Mbox-Totals: AA | 2 | messages | short-integer 5
        { "AA 02 80 85", """{"token":"messages","value":5}""" },

        // X-Mms-Mbox-Quotas: AC | 4 | bytes | long-integer of 2
        { "AC 04 81 02 0400", """{"token":"bytes","value":1024}""" },

        // X-Mms-Attributes: A8 | field octet of Subject; of Content; of Additional-headers; of none
        { "A8 96", """{"field":"Subject"}""" },
        { "A8 AE", """{"field":"Content"}""" },
        { "A8 B0", """{"field":"Additional-headers"}""" },
        { "A8 C1", """{"field":"0xc1"}""" },

        // X-Mms-Element-Descriptor: B2 | 7 | content reference "cid" | type | text/plain
        { "B2 06 63696400 82 83", """{"hex":"636964008283"}""" },

        // Content and Additional-headers as headers: AE, B0 | 2 | octets
        { "AE 02 8081", """{"hex":"8081"}""" },
        { "B0 02 8081", """{"hex":"8081"}""" },

        // X-Mms-Previously-Sent-By: A0 | 5 | count 1 | "abc"
        { "A0 05 81 61626300", """{"count":1,"address":{"charset":null,"text":"abc"}}""" },

        // X-Mms-Previously-Sent-Date: A1 | 6 | count 2 | long-integer of 4
        { "A1 06 82 04 535686FC", """{"count":2,"epoch":1398179580}""" },

        // X-Mms-Start, X-Mms-Limit: AF, B3 | short-integer 0; long-integer of 1
        { "AF 80", "0" },
        { "B3 01 FF", "255" },

        // X-Mms-Message-Size: 8E | long-integer of 8: the greatest that 64 bits hold
        { "8E 08 FFFFFFFFFFFFFFFF", "18446744073709551615" },

        // X-Mms-MMS-Version: 8D | major only (minor 15)
        { "8D 9F", """{"octet":159,"major":1,"minor":15,"text":"1"}""" },

        // X-Mms-MMS-Version: 8D | Text-string "1.3"
        { "8D 312E3300", """{"octet":null,"major":1,"minor":3,"text":"1.3"}""" },

        // Subject: 96 | empty text
        { "96 00", """{"charset":null,"text":""}""" },

        // Subject: 96 | quote 7F, UTF-8 text, NUL
        { "96 7F C3A400", """{"charset":null,"text":"ä"}""" },

        // Subject: 96 | 4 | charset 4 (ISO 8859-1) | quote, E4, NUL
        { "96 04 84 7F E4 00", """{"charset":4,"charsetName":"iso-8859-1","text":"ä","textHex":"e4"}""" },

        // Subject: 96 | 9 | charset 1015 (UTF-16) as long-integer of 2 | byte-order mark, "a", NUL
        { "96 08 02 03F7 FEFF 0061 00", """{"charset":1015,"charsetName":"utf-16","text":"\uFEFFa","textHex":"feff0061"}""" },

        // Subject: 96 | 3 | any charset | "a"
        { "96 03 80 6100", """{"charset":0,"charsetName":"*","text":"a","textHex":"61"}""" },

        // Unassigned field octets, by the first octet of the value: length, length-quote, text, single octet
        { "C1 02 AABB", """{"hex":"aabb"}""" },
        { "C1 00", """{"hex":""}""" },

        // Textual header: "X-Vendor" NUL, "yes" NUL
        { "582D56656E646F7200 79657300", "\"yes\"" },
    };

    public static TheoryData<string, string> Delete => new()
    {
        // X-Mms-Content-Location: 83 | 5 | count 1 | "u/1"
        { "83 05 81 752F3100", """{"statusCount":1,"uri":"u/1"}""" },

        // X-Mms-Response-Status: 92 | 2 | count 1 | permanent message-not-found
        { "92 02 81 E4", """{"statusCount":1,"octet":228,"name":"error-permanent-message-not-found"}""" },

        // X-Mms-Response-Text: 93 | 4 | count 1 | "no"
        { "93 04 81 6E6F00", """{"statusCount":1,"charset":null,"text":"no"}""" },

        // X-Mms-Response-Text: 93 | 6 | count 1 | value-length 4, charset 106, "no"
        { "93 06 81 04 EA 6E6F00", """{"statusCount":1,"charset":106,"charsetName":"utf-8","text":"no","textHex":"6e6f"}""" },
    };

    [Theory]
    [MemberData(nameof(Notification))]
    public void HeaderReadsAndWrites(string header, string value)
    {
        AssertBothWays(Pdus.Notification(header), 3, value);
    }

    [Theory]
    [MemberData(nameof(Delete))]
    public void CountFormsOfDeleteConfirmations(string header, string value)
    {
        AssertBothWays(Pdus.With(0x92, header), 3, value); // M-Mbox-Delete.conf
        AssertBothWays(Pdus.With(0x95, header), 3, value); // M-Delete.conf
    }

    [Theory]
    [MemberData(nameof(Delete))]
    public void CountFormsAreNoneElsewhere(string header, string value)
    {
        JsonElement read = Read(Pdus.With(0x81, header), 3).GetProperty("value"); // M-Send.conf
        Assert.False(JsonElement.DeepEquals(read, JsonDocument.Parse(value).RootElement));
    }

    [Theory]
    [InlineData("98 31 00 98 31 00 98 31 00", 3)] // repeated headers stand where they stood
    [InlineData("C1 81", 1)]                      // an unassigned header whose value is one octet
    [InlineData("C1 616200", 1)]                  // ... a text
    [InlineData("C1 1F 02 AABB", 1)]              // ... has its length in the long form
    [InlineData("88 05 81 03 000005", 1)]         // a number in more octets than it needs
    [InlineData("88 1F 03 81 01 05", 1)]          // a value-length in the long form
    [InlineData("96 E4F6 00", 1)]                 // plain text that is no UTF-8, its quote missing
    [InlineData("96 09 02 03F7 FEFF 0061 0000", 1)] // UTF-16 that two NULs end
    [InlineData("98 02 4100", 1)]                 // a length where text should be
    [InlineData("89 04 80 4100 FF", 1)]           // octets left over in a value
    [InlineData("92 05 0102030405", 1)]           // a status that is none
    [InlineData("8E 09 010203040506070809", 1)]   // a number that 64 bits do not hold
    [InlineData("85 08 FFFFFFFFFFFFFFFF", 1)]     // a date after the year 9999
    [InlineData("83 20687474703A2F2F782000", 1)]  // a URI with spaces around it
    public void WhatIsOddComesBackAsItWas(string headers, int count)
    {
        byte[] pdu = Pdus.Notification(headers);
        JsonElement line = Assert.Single(MmsRun.WithInput(pdu, "decode", "--json", "-").Lines());
        Assert.Equal(3 + count, line.GetProperty("headers").GetArrayLength());

        Assert.Equal(pdu, MmsRun.WithInput(System.Text.Encoding.UTF8.GetBytes(line.GetRawText()), "encode", "-").Output);
    }

    [Fact]
    public void EditedValueIsWrittenThoughItsOctetsStandBesideIt()
    {
        // X-Mms-Expiry: 5 seconds in three octets
        JsonNode json = JsonNode.Parse(MmsRun.WithInput(Pdus.Notification("88 05 81 03 000005"), "decode", "--json", "-").OutputText)!;
        JsonNode header = json["headers"]![3]!;
        Assert.Equal("058103000005", (string?)header["wireHex"]);

        header["value"]!["seconds"] = 6;

        byte[] encoded = MmsRun.WithInput(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), "encode", "-").Output;
        Assert.Equal(Pdus.Notification("88 03 81 01 06"), encoded);
    }

    [Fact]
    public void ValueThatBreaksItsSyntaxIsHexWithAFault()
    {
        // X-Mms-Expiry: 3 octets | token 130, which is none | long-integer of 1
        JsonElement header = Read(Pdus.Notification("88 03 82 01 05"), 3);

        Assert.Equal("820105", header.GetProperty("value").GetProperty("hex").GetString());
        Assert.Equal("BadInteger", header.GetProperty("fault").GetProperty("code").GetString());
        Assert.Equal(9, header.GetProperty("fault").GetProperty("offset").GetInt32()); // 7 octets before it, 88, 03
    }

    [Fact]
    public void FaultInOneValueLeavesTheOthers()
    {
        JsonElement line = Assert.Single(MmsRun.WithInput(Pdus.Notification("88 03 82 01 05 96 6100"), "decode", "--json", "-").Lines());

        Assert.False(line.TryGetProperty("error", out _));
        Assert.Equal("a", line.GetProperty("headers")[4].GetProperty("value").GetProperty("text").GetString());
    }

    [Fact]
    public void HeaderKnowsItsPlace()
    {
        JsonElement header = Read(Pdus.Notification("582D56656E646F7200 79657300"), 3);

        Assert.Equal("X-Vendor", header.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, header.GetProperty("code").ValueKind);
        Assert.Equal(7, header.GetProperty("offset").GetInt32());
        Assert.Equal(13, header.GetProperty("length").GetInt32());
        Assert.Equal("79657300", header.GetProperty("valueHex").GetString());
    }

    private static JsonElement Read(byte[] pdu, int index)
    {
        MmsRun run = MmsRun.WithInput(pdu, "decode", "--json", "-");
        return Assert.Single(run.Lines()).GetProperty("headers")[index];
    }

    private static void AssertBothWays(byte[] pdu, int index, string value)
    {
        JsonElement line = Assert.Single(MmsRun.WithInput(pdu, "decode", "--json", "-").Lines());
        JsonElement header = line.GetProperty("headers")[index];
        Assert.True(
            JsonElement.DeepEquals(JsonDocument.Parse(value).RootElement, header.GetProperty("value")),
            $"{header.GetProperty("name")}: expected {value}, got {header.GetProperty("value").GetRawText()}");
        Assert.False(header.TryGetProperty("wireHex", out JsonElement octets), octets.ToString());
        Assert.False(header.TryGetProperty("fault", out JsonElement fault), fault.ToString());

        MmsRun encoded = MmsRun.WithInput(System.Text.Encoding.UTF8.GetBytes(line.GetRawText()), "encode", "-");
        Assert.Equal("", encoded.Error);
        Assert.Equal(pdu, encoded.Output);
    }
}
