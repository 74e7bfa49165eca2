namespace MmsCodec.Relay;

/// <summary>Describes messages as a mailbox keeps them: all their headers, and their bodies.</summary>
internal static class MboxDescriptions
{
    public static MboxDescr Of(SendReq sent) => new()
    {
        MmState = MmsMessageState.Sent,
        Date = sent.Date ?? DateTimeOffset.UtcNow,
        From = sent.From,
        To = sent.To,
        Cc = sent.Cc,
        Bcc = sent.Bcc,
        MessageClass = sent.MessageClass,
        Subject = sent.Subject,
        Priority = sent.Priority,
        DeliveryTime = sent.DeliveryTime,
        Expiry = sent.Expiry,
        DeliveryReport = sent.DeliveryReport,
        ReadReport = sent.ReadReport,
        ApplicId = sent.ApplicId,
        ReplyApplicId = sent.ReplyApplicId,
        AuxApplicInfo = sent.AuxApplicInfo,
        ContentClass = sent.ContentClass,
        DrmContent = sent.DrmContent,
        ContentType = sent.ContentType,
        Body = sent.Body,
    };

    public static MboxDescr Of(RetrieveConf held) => new()
    {
        MessageId = held.MessageId,
        MmState = MmsMessageState.New,
        Date = held.Date,
        From = held.From,
        To = held.To,
        Cc = held.Cc,
        MessageClass = held.MessageClass,
        Subject = held.Subject,
        Priority = held.Priority,
        DeliveryReport = held.DeliveryReport,
        ReadReport = held.ReadReport,
        ApplicId = held.ApplicId,
        ReplyApplicId = held.ReplyApplicId,
        AuxApplicInfo = held.AuxApplicInfo,
        ContentClass = held.ContentClass,
        DrmContent = held.DrmContent,
        ContentType = held.ContentType,
        Body = held.Body,
    };

    /// <summary>The message as its retrieval from the mailbox gives it.</summary>
    public static RetrieveConf ToMessage(MboxDescr kept) => new()
    {
        MessageId = kept.MessageId,
        MmState = kept.MmState,
        MmFlags = kept.MmFlags,
        Date = kept.Date ?? DateTimeOffset.UnixEpoch,

        // The relay in memory knows no subscribers, so it has no address to insert.
        From = kept.From is { Token: FromToken.AddressPresent } ? kept.From : null,
        To = kept.To,
        Cc = kept.Cc,
        MessageClass = kept.MessageClass,
        Subject = kept.Subject,
        Priority = kept.Priority,
        DeliveryReport = kept.DeliveryReport,
        ReadReport = kept.ReadReport,
        ApplicId = kept.ApplicId,
        ReplyApplicId = kept.ReplyApplicId,
        AuxApplicInfo = kept.AuxApplicInfo,
        ContentClass = kept.ContentClass,
        DrmContent = kept.DrmContent,
        ContentType = kept.ContentType ?? new ContentType("*/*"),
        Body = kept.Body,
    };
}
