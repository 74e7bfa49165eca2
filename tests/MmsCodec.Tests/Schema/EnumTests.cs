using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>Octets that are no token: reserved, or the start of a text.</summary>
public sealed class EnumTests
{
    // The statuses of a request, of a retrieval and of the MMBox reserve what is not assigned among their transient and permanent errors.
    [Theory]
    [InlineData("X-Mms-Response-Status", 196, 235)] // the last that is assigned of each
    [InlineData("X-Mms-Retrieve-Status", 194, 227)]
    [InlineData("X-Mms-Store-Status", 193, 228)]
    public void Reserved_errors_are_read_as_the_general_one_of_their_kind(string header, byte lastTransient, byte lastPermanent)
    {
        EnumDefinition status = (EnumDefinition)MmsSchema.Headers.Find(header)!.Value;
        for (int octet = 128; octet <= 255; octet++)
        {
            int? readAs = octet > lastPermanent ? 224 : octet > lastTransient && octet < 224 ? 192 : null;
            Assert.Equal((octet, readAs), (octet, status.FindReserved((byte)octet)?.ReadAs));
        }

        Assert.Equal("Error-transient-failure", status.Find(192)!.Name);
        Assert.Equal("Error-permanent-failure", status.Find(224)!.Name);
    }

    // OMA-TS-MMS_ENC-V1_3 §7.3.27: a Token-text is a class of someone's own. No other enumeration takes a text, or reserves anything.
    [Fact]
    public void Others_take_their_tokens_alone()
    {
        foreach (HeaderDefinition header in MmsSchema.Headers.Headers)
        {
            if (header.Value is EnumDefinition values)
            {
                bool isStatus = header.Name is "X-Mms-Response-Status" or "X-Mms-Retrieve-Status" or "X-Mms-Store-Status";
                WspPrimitive? text = header.Name == "X-Mms-Message-Class" ? WspPrimitive.TokenText : null;
                Assert.Equal((header.Name, text, isStatus), (header.Name, values.Extension, values.Reserved.Count > 0));
            }
        }
    }

    // OMA-TS-MMS_ENC-V1_3 §7.3.13 and the like: Yes is 128, No 129.
    [Fact]
    public void Yes_and_No_are_truth_values() => Assert.Equal(
        ["X-Mms-Adaptation-Allowed", "X-Mms-DRM-Content", "X-Mms-Delivery-Report", "X-Mms-Distribution-Indicator", "X-Mms-Quotas", "X-Mms-Read-Report", "X-Mms-Report-Allowed", "X-Mms-Store", "X-Mms-Stored", "X-Mms-Totals"],
        MmsSchema.Headers.Headers.Where(header => header.Value is EnumDefinition { IsBoolean: true }).Select(header => header.Name).Order(StringComparer.Ordinal));
}
