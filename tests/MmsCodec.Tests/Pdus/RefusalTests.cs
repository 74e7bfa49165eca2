namespace MmsCodec.Tests.Pdus;

/// <summary>What cannot stand in a well-formed PDU is not written.</summary>
public sealed class RefusalTests
{
    private static readonly NotificationInd Notification = new()
    {
        TransactionId = "T1",
        MessageClass = MmsMessageClass.Personal,
        MessageSize = 1,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
        ContentLocation = "http://mmsc.example/m1",
    };

    private static readonly SendReq Send = new()
    {
        TransactionId = "T1",
        From = FromValue.InsertAddress,
        To = ["12345"],
        ContentType = ContentType.MultipartMixed(),
    };

    private static readonly MmsOtherHeader[] NeverSet = new MmsOtherHeader[1];

    public static TheoryData<string, MmsPdu> Refused => new()
    {
        { "text with NUL", Notification with { TransactionId = "T\0" } },
        { "text with a line break", Notification with { TransactionId = "T\r\n1" } },
        { "text with half a surrogate pair", Notification with { TransactionId = "\uD800" } },
        { "no text", Notification with { TransactionId = null! } },
        { "URI after a space", Notification with { ContentLocation = " http://mmsc.example/m" } },
        { "URI with a line break", Notification with { ContentLocation = "http://mmsc.example/\r\nX: y" } },
        { "From that M-Notification.ind does not allow", Notification with { From = FromValue.InsertAddress } },
        { "From that was never set", Notification with { From = default(FromValue) } },
        { "From that was never set, mandatory", Send with { From = default } },
        { "absolute expiry in M-Notification.ind", Notification with { Expiry = ExpiryValue.Absolute(DateTimeOffset.UnixEpoch) } },
        { "expiry that was never set", Send with { Expiry = default(ExpiryValue) } },
        { "date before 1970", Send with { Date = DateTimeOffset.UnixEpoch.AddSeconds(-1) } },
        { "negative time", Send with { Expiry = ExpiryValue.Relative(TimeSpan.FromSeconds(-1)) } },
        { "token that is none", Send with { Priority = (MmsPriority)0x83 } },
        { "token that is no octet of a token", Send with { Priority = (MmsPriority)0x01 } },
        { "token that the PDU does not allow", Notification with { ReplyCharging = MmsReplyCharging.Requested } },
        { "class that is no token", Send with { MessageClass = (MmsMessageClass)0x01 } },
        { "class that is no token text", Send with { MessageClass = new MmsMessageClassValue("very important") } },
        { "class that was never set", Notification with { MessageClass = default } },
        { "empty class", Notification with { MessageClass = new MmsMessageClassValue("") } },
        { "flag that M-Send.req does not allow", Send with { MmFlags = new MmFlagsValue(MmFlagsOperation.Filter, "Fun") } },
        { "text that its charset cannot express", Send with { Subject = new EncodedText("Ж", 4) } },
        { "charset that is none", Send with { Subject = new EncodedText("A", 9999) } },
        { "charset below 0", Send with { Subject = new EncodedText("A", -1) } },
        { "charset that is not written", Send with { Subject = new EncodedText("A", 1012) } },
        { "no recipient", Send with { To = default } },
        { "no content type", Send with { ContentType = null! } },
        { "header that the PDU has a property for", Notification with { OtherHeaders = new MmsOtherHeader(0x98, (byte[])[0x41, 0x00]) } },
        { "header that was never set", Notification with { OtherHeaders = NeverSet } },
        { "flag that is none, among several", Descr with { MmFlags = new MmFlagsValue((MmFlagsOperation)0x83, "Fun") } },
        { "body without content type", Descr with { Body = (byte[])[0x41] } },
        { "flag that the PDU does not allow, among several", View with { MmFlags = new MmFlagsValue(MmFlagsOperation.Add, "Fun") } },
        { "token that is none, among several", View with { MmState = (MmsMessageState)0x85 } },
        { "header number above 127", View with { Attributes = new AttributesValue((MmsHeader)0x81) } },
        { "unit that is none", Mailbox with { MboxTotals = new MboxTotalsValue((MboxTotalsUnit)0x82, 1) } },
        { "status that is none, counted", Deleted with { ResponseStatus = new CountedResponseStatus(1, (MmsResponseStatus)137) } },
        { "no status", Deleted with { ResponseStatus = default } },
        { "status that M-NotifyResp.ind does not allow", new NotifyRespInd { TransactionId = "T1", Status = MmsStatus.Expired } },
        { "date that was never set", new RetrieveConf { Date = default, ContentType = ContentType.MultipartMixed() } },
    };

    private static MboxDescr Descr => new();

    private static MboxViewReq View => new() { TransactionId = "T1" };

    private static MboxViewConf Mailbox => new()
    {
        TransactionId = "T1",
        ResponseStatus = MmsResponseStatus.Ok,
        ContentType = ContentType.MultipartMixed(),
    };

    private static DeleteConf Deleted => new()
    {
        TransactionId = "T1",
        ResponseStatus = new CountedResponseStatus(1, MmsResponseStatus.Ok),
    };

    [Fact]
    public void What_the_refused_ones_are_made_of_is_written() =>
        Assert.All((MmsPdu[])[Notification, Send, Descr, View, Mailbox, Deleted], pdu => Assert.Equal(pdu, MmsPdu.Decode(pdu.Encode())));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Malformed_PDU_is_refused(string what, MmsPdu pdu)
    {
        byte[] destination = new byte[1024];

        Assert.ThrowsAny<ArgumentException>(() => pdu.TryEncode(destination, out _));
        Assert.ThrowsAny<ArgumentException>(() => pdu.Encode());
        Assert.NotNull(what);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refused_PDU_can_be_printed(string what, MmsPdu pdu)
    {
        Assert.StartsWith(pdu.MessageType.ToString(), pdu.ToString(), StringComparison.Ordinal);
        Assert.NotNull(what);
    }
}
