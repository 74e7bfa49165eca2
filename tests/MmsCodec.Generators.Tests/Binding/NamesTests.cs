using MmsCodec.Generators.Binding;

namespace MmsCodec.Generators.Tests.Binding;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Error-permanent-reply-charging-limitations-not-met", "ErrorPermanentReplyChargingLimitationsNotMet")]
    [InlineData("address-present", "AddressPresent")]
    [InlineData("statusCount", "StatusCount")]
    [InlineData("DRM protected.v2", "DRMProtectedV2")]
    [InlineData("3gpp", "_3gpp")]
    [InlineData("class", "Class")]
    [InlineData("--x--", "X")]
    public void Pieces_become_words(string name, string expected) => Assert.Equal(expected, Names.ToClr(name));

    [Theory]
    [InlineData("X-Mms-Transaction-Id", "TransactionId")]
    [InlineData("X-Mms-MMS-Version", "MMSVersion")]
    [InlineData("Message-ID", "MessageID")]
    [InlineData("X-Acme-Campaign", "AcmeCampaign")]
    [InlineData("X-Mms-", "Mms")]
    public void Header_loses_its_prefix(string name, string expected) => Assert.Equal(expected, Names.ToHeaderClr(name));

    [Theory]
    [InlineData("M-Notification.ind", "NotificationInd")]
    [InlineData("M-Mbox-View.req", "MboxViewReq")]
    [InlineData("Acme-Offer.ind", "AcmeOfferInd")]
    public void Pdu_loses_its_prefix(string name, string expected) => Assert.Equal(expected, Names.ToPduClr(name));

    [Theory]
    [InlineData("M-Notification.ind", "m-notification-ind")]
    [InlineData("Error-unspecified", "error-unspecified")]
    [InlineData("Not now", "not-now")]
    public void Wire_name_has_lower_case_and_dashes(string name, string expected) => Assert.Equal(expected, Names.ToWire(name));
}
