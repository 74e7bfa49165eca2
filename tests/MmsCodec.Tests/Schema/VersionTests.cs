using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>What came with which version.</summary>
public sealed class VersionTests
{
    // Numbers and versions came together: 0x01 to 0x18 are of 1.0, and so on.
    [Theory]
    [InlineData(0x01, 0x18, 0)]
    [InlineData(0x19, 0x21, 1)]
    [InlineData(0x22, 0x33, 2)]
    [InlineData(0x34, 0x3F, 3)]
    public void Headers_came_with_a_version(byte first, byte last, byte minor)
    {
        for (byte code = first; code <= last; code++)
        {
            HeaderDefinition header = MmsSchema.Headers.Find(code)!;
            Assert.Equal((header.Name, new MmsVersion(1, minor)), (header.Name, header.Since));
        }
    }

    [Theory]
    [InlineData(128, 134, 0)] // M-Send.req to M-Delivery.ind
    [InlineData(135, 138, 1)] // M-Read-Rec.ind to M-Forward.conf
    [InlineData(139, 147, 2)] // the MMBox
    [InlineData(148, 151, 3)] // M-Delete.req to M-Cancel.conf
    public void PDUs_came_with_a_version(byte first, byte last, byte minor)
    {
        for (byte type = first; type <= last; type++)
        {
            PduDefinition pdu = MmsSchema.FindPdu(type)!;
            Assert.Equal((pdu.Name, new MmsVersion(1, minor)), (pdu.Name, pdu.Since));
        }
    }

    // What came into a PDU later than both it and the header.
    private static readonly Dictionary<string, byte> Later = new()
    {
        ["M-Send.conf X-Mms-Content-Location"] = 2,
        ["M-Forward.conf X-Mms-Content-Location"] = 2,
        ["M-Notification.ind X-Mms-Delivery-Report"] = 1,
        ["M-Notification.ind X-Mms-Priority"] = 2,
        ["M-Forward.req X-Mms-Reply-Charging"] = 3,
        ["M-Forward.req X-Mms-Reply-Charging-Deadline"] = 3,
        ["M-Forward.req X-Mms-Reply-Charging-Size"] = 3,
    };

    public static TheoryData<string> PduNames => [.. MmsSchema.Pdus.Select(pdu => pdu.Name)];

    [Theory]
    [MemberData(nameof(PduNames))]
    public void Headers_came_into_a_PDU_with_it_or_with_themselves_or_later(string name)
    {
        PduDefinition pdu = MmsSchema.FindPdu(name)!;
        foreach (FieldDefinition field in pdu.Fields)
        {
            string place = $"{name} {field.Header.Name}";
            byte minor = Later.GetValueOrDefault(place, Math.Max(MinorOf(pdu.Type, 135, 139, 148), MinorOf(field.Header.Code!.Value, 0x19, 0x22, 0x34)));
            Assert.Equal((place, new MmsVersion(1, minor)), (place, field.Since));
        }
    }

    // OMA-TS-MMS_ENC-V1_3 §7.3.48, §7.3.54: null is as old as the header.
    [Theory]
    [InlineData("X-Mms-Status", 128, 132, null)] // Expired to Unrecognised
    [InlineData("X-Mms-Status", 133, 134, 1)] // Indeterminate, Forwarded
    [InlineData("X-Mms-Status", 135, 135, 2)] // Unreachable
    [InlineData("X-Mms-Response-Status", 128, 136, null)] // Ok, and the errors of 1.0
    [InlineData("X-Mms-Response-Status", 192, 195, 1)] // transient errors
    [InlineData("X-Mms-Response-Status", 196, 196, 2)] // partial success
    [InlineData("X-Mms-Response-Status", 224, 233, 1)] // permanent errors
    [InlineData("X-Mms-Response-Status", 234, 234, 2)] // address hiding is not supported
    [InlineData("X-Mms-Response-Status", 235, 235, 3)] // lack of prepaid
    public void Tokens_came_with_a_version(string header, byte first, byte last, int? minor)
    {
        EnumDefinition values = (EnumDefinition)MmsSchema.Headers.Find(header)!.Value;
        for (byte octet = first; octet <= last; octet++)
        {
            TokenDefinition token = values.Find(octet)!;
            Assert.Equal((token.Name, minor is null ? null : new MmsVersion(1, (byte)minor)), (token.Name, token.Since));
        }
    }

    // The errors of 1.0 that senders of later versions have better words for.
    [Fact]
    public void Tokens_of_version_1_0_alone() => Assert.Equal(
        [129, 130, 131, 132, 133, 134, 135],
        MmsSchema.Values.MmsResponseStatus.Tokens.Where(token => token.Until == MmsVersion.V1_0).Select(token => (int)token.Octet));

    // By the first of 1.1, of 1.2 and of 1.3.
    private static byte MinorOf(byte number, byte first1, byte first2, byte first3) =>
        (byte)((number >= first1 ? 1 : 0) + (number >= first2 ? 1 : 0) + (number >= first3 ? 1 : 0));
}
