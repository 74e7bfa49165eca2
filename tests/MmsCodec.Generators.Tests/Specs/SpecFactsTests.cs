using System.Globalization;
using System.Xml.Linq;

namespace MmsCodec.Generators.Tests.Specs;

/// <summary>What the specs say against the standard's tables, where a slip of one line would go unseen.</summary>
public sealed class SpecFactsTests
{
    private static readonly XElement[] Specs = [.. SpecFolder.Specs.Select(name => XElement.Parse(SpecFolder.Read(name)))];

    // OMA-TS-MMS_ENC-V1_3 7.4, Table 25, in the order of the numbers from 0x01 on.
    private static readonly string[] Headers =
    [
        "Bcc", "Cc", "X-Mms-Content-Location", "Content-Type", "Date", "X-Mms-Delivery-Report", "X-Mms-Delivery-Time", "X-Mms-Expiry",
        "From", "X-Mms-Message-Class", "Message-ID", "X-Mms-Message-Type", "X-Mms-MMS-Version", "X-Mms-Message-Size", "X-Mms-Priority",
        "X-Mms-Read-Report", "X-Mms-Report-Allowed", "X-Mms-Response-Status", "X-Mms-Response-Text", "X-Mms-Sender-Visibility",
        "X-Mms-Status", "Subject", "To", "X-Mms-Transaction-Id", "X-Mms-Retrieve-Status", "X-Mms-Retrieve-Text", "X-Mms-Read-Status",
        "X-Mms-Reply-Charging", "X-Mms-Reply-Charging-Deadline", "X-Mms-Reply-Charging-ID", "X-Mms-Reply-Charging-Size",
        "X-Mms-Previously-Sent-By", "X-Mms-Previously-Sent-Date", "X-Mms-Store", "X-Mms-MM-State", "X-Mms-MM-Flags",
        "X-Mms-Store-Status", "X-Mms-Store-Status-Text", "X-Mms-Stored", "X-Mms-Attributes", "X-Mms-Totals", "X-Mms-Mbox-Totals",
        "X-Mms-Quotas", "X-Mms-Mbox-Quotas", "X-Mms-Message-Count", "Content", "X-Mms-Start", "Additional-headers",
        "X-Mms-Distribution-Indicator", "X-Mms-Element-Descriptor", "X-Mms-Limit", "X-Mms-Recommended-Retrieval-Mode",
        "X-Mms-Recommended-Retrieval-Mode-Text", "X-Mms-Status-Text", "X-Mms-Applic-ID", "X-Mms-Reply-Applic-ID",
        "X-Mms-Aux-Applic-Info", "X-Mms-Content-Class", "X-Mms-DRM-Content", "X-Mms-Adaptation-Allowed", "X-Mms-Replace-ID",
        "X-Mms-Cancel-ID", "X-Mms-Cancel-Status",
    ];

    // OMA-TS-MMS_ENC-V1_3 7.3.30, from octet 128 on.
    private static readonly string[] Pdus =
    [
        "M-Send.req", "M-Send.conf", "M-Notification.ind", "M-NotifyResp.ind", "M-Retrieve.conf", "M-Acknowledge.ind", "M-Delivery.ind",
        "M-Read-Rec.ind", "M-Read-Orig.ind", "M-Forward.req", "M-Forward.conf", "M-Mbox-Store.req", "M-Mbox-Store.conf",
        "M-Mbox-View.req", "M-Mbox-View.conf", "M-Mbox-Upload.req", "M-Mbox-Upload.conf", "M-Mbox-Delete.req", "M-Mbox-Delete.conf",
        "M-Mbox-Descr", "M-Delete.req", "M-Delete.conf", "M-Cancel.req", "M-Cancel.conf",
    ];

    [Fact]
    public void Headers_are_those_of_table_25() =>
        Assert.Equal(
            Headers.Select((name, index) => $"0x{index + 1:X2} {name}"),
            Specs.Elements("header").Select(header => $"0x{Number(header, "code"):X2} {Text(header, "name")}").Order(StringComparer.Ordinal));

    [Fact]
    public void Pdus_are_the_24_message_types() =>
        Assert.Equal(
            Pdus.Select((name, index) => $"{index + 128} {name}"),
            Specs.Elements("pdu").Select(pdu => $"{Number(pdu, "type")} {Text(pdu, "name")}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("M-Send.conf", "M-Send.req")]
    [InlineData("M-NotifyResp.ind", "M-Notification.ind")]
    [InlineData("M-Acknowledge.ind", "M-Retrieve.conf")]
    [InlineData("M-Forward.conf", "M-Forward.req")]
    [InlineData("M-Mbox-Store.conf", "M-Mbox-Store.req")]
    [InlineData("M-Mbox-View.conf", "M-Mbox-View.req")]
    [InlineData("M-Mbox-Upload.conf", "M-Mbox-Upload.req")]
    [InlineData("M-Mbox-Delete.conf", "M-Mbox-Delete.req")]
    [InlineData("M-Delete.conf", "M-Delete.req")]
    [InlineData("M-Cancel.conf", "M-Cancel.req")]
    public void Answer_repeats_the_transaction_of_what_it_answers(string answer, string answered)
    {
        XElement pdu = Specs.Elements("pdu").Single(pdu => Text(pdu, "name") == answer);

        Assert.Equal(answered, Text(pdu, "answers"));
        Assert.Equal(
            ["X-Mms-Transaction-Id"],
            pdu.Elements("field").Where(field => Text(field, "echoes") == answered).Select(field => Text(field, "header")));
    }

    private static string? Text(XElement element, string attribute) => (string?)element.Attribute(attribute);

    private static int Number(XElement element, string attribute)
    {
        string text = Text(element, attribute)!;
        return text.StartsWith("0x", StringComparison.Ordinal)
            ? int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(text, CultureInfo.InvariantCulture);
    }
}
