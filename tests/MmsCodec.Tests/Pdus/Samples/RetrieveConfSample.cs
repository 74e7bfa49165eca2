using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Retrieve.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.3).</summary>
internal sealed class RetrieveConfSample : PduSample
{
    private static readonly PreviouslySentByValue[] Senders = [new(1, "a@b.example"), new(2, new EncodedText("Ü@example.com", 106))];
    private static readonly PreviouslySentDateValue[] Dates =
    [
        new(1, DateTimeOffset.FromUnixTimeSeconds(1103911200)),
        new(2, DateTimeOffset.FromUnixTimeSeconds(1107160200)),
    ];
    private static readonly EncodedText[] To = ["+15551230002/TYPE=PLMN", "192.0.2.7/TYPE=IPv4"];
    private static readonly EncodedText[] Cc = ["eve@example.com"];
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Add, "Fun"), new(MmFlagsOperation.Remove, "Work")];
    private static readonly ContentType Related = ContentType.MultipartRelated("<smil>", "application/smil");
    private static readonly byte[] Body =
        [0x01, 0x1A, 0x07, .. "application/smil"u8, 0x00, 0xC0, 0x22, .. "<smil>"u8, 0x00, .. "<smil/>"u8];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x84,                                             // X-Mms-Message-Type: M-Retrieve.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x8B, .. "M7@mmsc.example"u8, 0x00,                     // Message-ID
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00,  // From: 24 octets, address-present, address
        0xA0, 0x0D, 0x81, .. "a@b.example"u8, 0x00,             // X-Mms-Previously-Sent-By: 13 octets, count 1, address
        0xA0, 0x13, 0x82, 0x11, 0xEA,                           // X-Mms-Previously-Sent-By: 19 octets, count 2, 17 octets of UTF-8:
        0x7F, 0xC3, 0x9C, .. "@example.com"u8, 0x00,            // quote, text
        0xA1, 0x06, 0x81, 0x04, 0x41, 0xCC, 0x59, 0x20,         // X-Mms-Previously-Sent-Date: 6 octets, count 1, 1103911200
        0xA1, 0x06, 0x82, 0x04, 0x41, 0xFD, 0xEC, 0x88,         // X-Mms-Previously-Sent-Date: count 2, 1107160200
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x97, .. "192.0.2.7/TYPE=IPv4"u8, 0x00,                 // To, again
        0x82, .. "eve@example.com"u8, 0x00,                     // Cc
        0x96, 0x07, 0x84, 0x7F, 0xC4, .. "gyp"u8, 0x00,         // Subject: 7 octets, ISO 8859-1 (MIB 4), quote, text
        0xA3, 0x82,                                             // X-Mms-MM-State: New
        0xA4, 0x05, 0x80, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, add, keyword
        0xA4, 0x06, 0x81, .. "Work"u8, 0x00,                    // X-Mms-MM-Flags: 6 octets, remove, keyword
        0x8A, .. "vip"u8, 0x00,                                 // X-Mms-Message-Class: one of the relay's own
        0x8F, 0x81,                                             // X-Mms-Priority: Normal
        0x86, 0x81,                                             // X-Mms-Delivery-Report: No
        0x90, 0x80,                                             // X-Mms-Read-Report: Yes
        0x9C, 0x83,                                             // X-Mms-Reply-Charging: Accepted-text-only
        0x9D, 0x04, 0x81, 0x02, 0x0E, 0x10,                     // X-Mms-Reply-Charging-Deadline: relative, 3600 s
        0x9F, 0x01, 0x00,                                       // X-Mms-Reply-Charging-Size: 0
        0x9E, .. "M0"u8, 0x00,                                  // X-Mms-Reply-Charging-ID
        0x99, 0x80,                                             // X-Mms-Retrieve-Status: Ok
        0x9A, .. "Fine"u8, 0x00,                                // X-Mms-Retrieve-Text
        0xB1, 0x81,                                             // X-Mms-Distribution-Indicator: No
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
        0xBA, 0x87,                                             // X-Mms-Content-Class: content-rich
        0xBB, 0x81,                                             // X-Mms-DRM-Content: No
        0xBD, .. "M5"u8, 0x00,                                  // X-Mms-Replace-ID
        0x84, 0x1B, 0xB3,                                       // Content-Type: 27 octets, application/vnd.wap.multipart.related,
        0x89, .. "application/smil"u8, 0x00,                    // type,
        0x8A, .. "<smil>"u8, 0x00,                              // start
        0x01,                                                   // body: 1 part,
        0x1A, 0x07,                                             // 26 octets of headers, 7 of data:
        .. "application/smil"u8, 0x00,                          // Content-Type
        0xC0, 0x22, .. "<smil>"u8, 0x00,                        // Content-ID
        .. "<smil/>"u8,
    ];

    public override MmsPdu Record { get; } = new RetrieveConf
    {
        TransactionId = "T1",
        MessageId = "M7@mmsc.example",
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        PreviouslySentBy = Senders,
        PreviouslySentDate = Dates,
        To = To,
        Cc = Cc,
        Subject = new EncodedText("Ägyp", 4),
        MmState = MmsMessageState.New,
        MmFlags = Flags,
        MessageClass = new MmsMessageClassValue("vip"),
        Priority = MmsPriority.Normal,
        DeliveryReport = false,
        ReadReport = true,
        ReplyCharging = MmsReplyCharging.AcceptedTextOnly,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 0,
        ReplyChargingId = "M0",
        RetrieveStatus = MmsRetrieveStatus.Ok,
        RetrieveText = "Fine",
        DistributionIndicator = false,
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
        ContentClass = MmsContentClass.ContentRich,
        DrmContent = false,
        ReplaceId = "M5",
        ContentType = Related,
        Body = Body,
    };

    public override Type View => typeof(RetrieveConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static RetrieveConfEncoder Encoder => new RetrieveConfEncoder(DateTimeOffset.FromUnixTimeSeconds(1107259200), Related)
    {
        TransactionId = "T1"u8,
        MessageId = "M7@mmsc.example"u8,
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        PreviouslySentBy = Senders,
        PreviouslySentDate = Dates,
        To = To,
        Cc = Cc,
        Subject = new EncodedText("Ägyp", 4),
        MmState = MmsMessageState.New,
        MmFlags = Flags,
        MessageClass = new MmsMessageClassValue("vip"),
        Priority = MmsPriority.Normal,
        DeliveryReport = false,
        ReadReport = true,
        ReplyCharging = MmsReplyCharging.AcceptedTextOnly,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 0,
        ReplyChargingId = "M0"u8,
        RetrieveStatus = MmsRetrieveStatus.Ok,
        RetrieveText = "Fine"u8,
        DistributionIndicator = false,
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
        ContentClass = MmsContentClass.ContentRich,
        DrmContent = false,
        ReplaceId = "M5"u8,
        Body = Body,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = RetrieveConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out RetrieveConfView view, out _, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error)
    {
        if (!RetrieveConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out RetrieveConfView view, out ReadOnlySequence<byte> body, out error))
        {
            return null;
        }

        return view.ToOwned() with { Body = body.ToArray() };
    }

    private static void Read(in RetrieveConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.ReadPresence(view.HasTransactionId);
        reader.Read(view.Version);
        reader.Read(view.MessageId);
        reader.ReadPresence(view.HasMessageId);
        reader.Read(view.Date);
        reader.Read(view.From);
        reader.ReadPresence(view.HasFrom);
        reader.ReadAll(view.PreviouslySentBy);
        reader.ReadAll(view.PreviouslySentDate);
        reader.ReadAll(view.To);
        reader.ReadAll(view.Cc);
        reader.Read(view.Subject);
        reader.ReadPresence(view.HasSubject);
        reader.Read(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.Read(view.MessageClass);
        reader.ReadPresence(view.HasMessageClass);
        reader.Read(view.Priority);
        reader.Read(view.DeliveryReport);
        reader.Read(view.ReadReport);
        reader.Read(view.ReplyCharging);
        reader.Read(view.ReplyChargingDeadline);
        reader.Read(view.ReplyChargingSize);
        reader.Read(view.ReplyChargingId);
        reader.ReadPresence(view.HasReplyChargingId);
        reader.Read(view.RetrieveStatus);
        reader.Read(view.RetrieveText);
        reader.ReadPresence(view.HasRetrieveText);
        reader.Read(view.DistributionIndicator);
        reader.Read(view.ApplicId);
        reader.ReadPresence(view.HasApplicId);
        reader.Read(view.ReplyApplicId);
        reader.ReadPresence(view.HasReplyApplicId);
        reader.Read(view.AuxApplicInfo);
        reader.ReadPresence(view.HasAuxApplicInfo);
        reader.Read(view.ContentClass);
        reader.Read(view.DrmContent);
        reader.Read(view.ReplaceId);
        reader.ReadPresence(view.HasReplaceId);
        reader.ReadContentType(view.ContentType);
        reader.Read(view.Body);
        reader.ReadParts(view.Parts);
    }
}
