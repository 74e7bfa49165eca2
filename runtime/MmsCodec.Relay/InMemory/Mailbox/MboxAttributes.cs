namespace MmsCodec.Relay;

/// <summary>Which headers of a message its description in M-Mbox-View.conf has (OMA-TS-MMS_ENC-V1_3 §7.3.3).</summary>
internal static class MboxAttributes
{
    // What a notification tells of a message: the relay's choice when the client asks for nothing in particular.
    private static readonly HashSet<MmsHeader> Unasked =
    [
        MmsHeader.MmState, MmsHeader.MmFlags, MmsHeader.From, MmsHeader.Subject, MmsHeader.MessageClass, MmsHeader.MessageSize,
        MmsHeader.Expiry, MmsHeader.Priority,
    ];

    /// <summary>The description of a message with the headers that were asked for; its location and Message-ID are always there.</summary>
    public static MboxDescr Select(MboxDescr whole, MmsList<AttributesValue> asked)
    {
        HashSet<MmsHeader> wanted = asked.Count == 0 ? Unasked : [.. ((IEnumerable<AttributesValue>)asked).Select(attribute => attribute.Field)];
        bool hasAll = wanted.Contains(MmsHeader.AdditionalHeaders);
        bool hasContent = wanted.Contains(MmsHeader.Content) && whole.ContentType is not null;
        return new MboxDescr
        {
            ContentLocation = whole.ContentLocation,
            MessageId = whole.MessageId,
            MmState = Has(MmsHeader.MmState) ? whole.MmState : null,
            MmFlags = Has(MmsHeader.MmFlags) ? whole.MmFlags : default,
            Date = Has(MmsHeader.Date) ? whole.Date : null,
            From = Has(MmsHeader.From) ? whole.From : null,
            To = Has(MmsHeader.To) ? whole.To : default,
            Cc = Has(MmsHeader.Cc) ? whole.Cc : default,
            Bcc = Has(MmsHeader.Bcc) ? whole.Bcc : default,
            MessageClass = Has(MmsHeader.MessageClass) ? whole.MessageClass : null,
            Subject = Has(MmsHeader.Subject) ? whole.Subject : null,
            Priority = Has(MmsHeader.Priority) ? whole.Priority : null,
            DeliveryTime = Has(MmsHeader.DeliveryTime) ? whole.DeliveryTime : null,
            Expiry = Has(MmsHeader.Expiry) ? whole.Expiry : null,
            DeliveryReport = Has(MmsHeader.DeliveryReport) ? whole.DeliveryReport : null,
            ReadReport = Has(MmsHeader.ReadReport) ? whole.ReadReport : null,
            MessageSize = Has(MmsHeader.MessageSize) ? (ulong)whole.Body.Length : null,
            ApplicId = Has(MmsHeader.ApplicId) ? whole.ApplicId : null,
            ReplyApplicId = Has(MmsHeader.ReplyApplicId) ? whole.ReplyApplicId : null,
            AuxApplicInfo = Has(MmsHeader.AuxApplicInfo) ? whole.AuxApplicInfo : null,
            ContentClass = Has(MmsHeader.ContentClass) ? whole.ContentClass : null,
            DrmContent = Has(MmsHeader.DrmContent) ? whole.DrmContent : null,
            ContentType = hasContent ? whole.ContentType : null,
            Body = hasContent ? whole.Body : default,
        };

        bool Has(MmsHeader header) => hasAll || wanted.Contains(header);
    }
}
