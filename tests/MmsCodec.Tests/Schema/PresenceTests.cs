using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>Which headers a PDU must have; those that it has under a condition are told by its words.</summary>
public sealed class PresenceTests
{
    private static readonly string[] Request = ["X-Mms-Message-Type", "X-Mms-Transaction-Id", "X-Mms-MMS-Version"];
    private static readonly string[] Report = ["X-Mms-Message-Type", "X-Mms-MMS-Version", "Message-ID", "To"];

    // By message type.
    private static readonly Dictionary<byte, string[]> Mandatory = new()
    {
        [128] = [.. Request, "From", "Content-Type"], // M-Send.req
        [129] = [.. Request, "X-Mms-Response-Status"], // M-Send.conf
        [130] = [.. Request, "X-Mms-Message-Class", "X-Mms-Message-Size", "X-Mms-Expiry", "X-Mms-Content-Location"], // M-Notification.ind
        [131] = [.. Request, "X-Mms-Status"], // M-NotifyResp.ind
        [132] = ["X-Mms-Message-Type", "X-Mms-MMS-Version", "Date", "Content-Type"], // M-Retrieve.conf
        [133] = Request, // M-Acknowledge.ind
        [134] = [.. Report, "Date", "X-Mms-Status"], // M-Delivery.ind
        [135] = [.. Report, "From", "X-Mms-Read-Status"], // M-Read-Rec.ind
        [136] = [.. Report, "From", "Date", "X-Mms-Read-Status"], // M-Read-Orig.ind
        [137] = [.. Request, "From", "X-Mms-Content-Location"], // M-Forward.req
        [138] = [.. Request, "X-Mms-Response-Status"], // M-Forward.conf
        [139] = [.. Request, "X-Mms-Content-Location"], // M-Mbox-Store.req
        [140] = [.. Request, "X-Mms-Store-Status"], // M-Mbox-Store.conf
        [141] = Request, // M-Mbox-View.req
        [142] = [.. Request, "X-Mms-Response-Status", "Content-Type"], // M-Mbox-View.conf
        [143] = [.. Request, "Content-Type"], // M-Mbox-Upload.req
        [144] = [.. Request, "X-Mms-Store-Status"], // M-Mbox-Upload.conf
        [145] = [.. Request, "X-Mms-Content-Location"], // M-Mbox-Delete.req
        [146] = [.. Request, "X-Mms-Response-Status"], // M-Mbox-Delete.conf
        [147] = ["X-Mms-Message-Type"], // M-Mbox-Descr
        [148] = [.. Request, "X-Mms-Content-Location"], // M-Delete.req
        [149] = [.. Request, "X-Mms-Response-Status"], // M-Delete.conf
        [150] = [.. Request, "X-Mms-Cancel-ID"], // M-Cancel.req
        [151] = [.. Request, "X-Mms-Cancel-Status"], // M-Cancel.conf
    };

    public static TheoryData<byte> Types => [.. Mandatory.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Headers_that_must_be_there(byte type) => Assert.Equal(
        Mandatory[type].Order(), MmsSchema.FindPdu(type)!.Fields.Where(field => field.Presence == Presence.Mandatory).Select(field => field.Header.Name).Order());
}
