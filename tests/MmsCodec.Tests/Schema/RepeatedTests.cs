namespace MmsCodec.Tests.Schema;

/// <summary>Which headers a PDU may have more than once.</summary>
public sealed class RepeatedTests
{
    private static readonly string[] Recipients = ["To", "Cc", "Bcc"];
    private static readonly string[] Earlier = ["X-Mms-Previously-Sent-By", "X-Mms-Previously-Sent-Date"];

    // By message type; of the PDUs that are not here each header occurs once.
    private static readonly Dictionary<byte, string[]> Repeated = new()
    {
        [128] = Recipients, // M-Send.req
        [130] = ["X-Mms-Element-Descriptor"], // M-Notification.ind
        [132] = [.. Earlier, "To", "Cc", "X-Mms-MM-Flags"], // M-Retrieve.conf
        [135] = ["To"], // M-Read-Rec.ind
        [136] = ["To"], // M-Read-Orig.ind
        [137] = [.. Recipients, "X-Mms-MM-Flags"], // M-Forward.req
        [139] = ["X-Mms-MM-Flags"], // M-Mbox-Store.req
        [141] = ["X-Mms-Content-Location", "X-Mms-MM-State", "X-Mms-MM-Flags", "X-Mms-Attributes"], // M-Mbox-View.req
        [142] = // M-Mbox-View.conf
        [
            "X-Mms-Content-Location", "X-Mms-MM-State", "X-Mms-MM-Flags", "X-Mms-Attributes", "X-Mms-Mbox-Totals", "X-Mms-Mbox-Quotas",
        ],
        [143] = ["X-Mms-MM-Flags"], // M-Mbox-Upload.req
        [145] = ["X-Mms-Content-Location"], // M-Mbox-Delete.req
        [146] = ["X-Mms-Content-Location", "X-Mms-Response-Status", "X-Mms-Response-Text"], // M-Mbox-Delete.conf
        [147] = ["X-Mms-MM-Flags", .. Recipients, .. Earlier], // M-Mbox-Descr
        [148] = ["X-Mms-Content-Location"], // M-Delete.req
        [149] = ["X-Mms-Content-Location", "X-Mms-Response-Status", "X-Mms-Response-Text"], // M-Delete.conf
    };

    public static TheoryData<byte> Types => [.. Enumerable.Range(128, 24).Select(type => (byte)type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Headers_that_repeat(byte type) => Assert.Equal(
        Repeated.GetValueOrDefault(type, []).Order(),
        MmsSchema.FindPdu(type)!.Fields.Where(field => field.Repeats).Select(field => field.Header.Name).Order());
}
