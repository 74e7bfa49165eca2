using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Send.req with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.1.1).</summary>
internal sealed class SendReqSample : PduSample
{
    private static readonly EncodedText[] To = ["+15551230002/TYPE=PLMN", "eve@example.com"];
    private static readonly EncodedText[] Cc = ["2001:db8::1/TYPE=IPv6"];
    private static readonly EncodedText[] Bcc = ["12345"];
    private static readonly ContentType Mixed = ContentType.MultipartMixed();
    private static readonly byte[] Body = [0x01, 0x04, 0x02, 0x03, 0x83, 0x81, 0xEA, (byte)'H', (byte)'i'];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x80,                                             // X-Mms-Message-Type: M-Send.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x89, 0x01, 0x81,                                       // From: 1 octet, insert-address
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x97, .. "eve@example.com"u8, 0x00,                     // To, again
        0x82, .. "2001:db8::1/TYPE=IPv6"u8, 0x00,               // Cc
        0x81, .. "12345"u8, 0x00,                               // Bcc: a short code
        0x96, 0x09, 0xEA,                                       // Subject: 9 octets, UTF-8 (MIB 106)
        (byte)'G', (byte)'r', 0xC3, 0xBC, 0xC3, 0x9F, (byte)'e', 0x00,
        0x8A, 0x80,                                             // X-Mms-Message-Class: Personal
        0x88, 0x05, 0x81, 0x03, 0x09, 0x3A, 0x80,               // X-Mms-Expiry: relative, 604800 s
        0x87, 0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0,         // X-Mms-Delivery-Time: absolute, 1107864000
        0x8F, 0x82,                                             // X-Mms-Priority: High
        0x94, 0x80,                                             // X-Mms-Sender-Visibility: Hide
        0x86, 0x80,                                             // X-Mms-Delivery-Report: Yes
        0x90, 0x81,                                             // X-Mms-Read-Report: No
        0xA2, 0x80,                                             // X-Mms-Store: Yes
        0xA3, 0x81,                                             // X-Mms-MM-State: Sent
        0xA4, 0x08, 0x80, .. "Family"u8, 0x00,                  // X-Mms-MM-Flags: 8 octets, add, keyword
        0x9C, 0x81,                                             // X-Mms-Reply-Charging: Requested-text-only
        0x9D, 0x04, 0x81, 0x02, 0x0E, 0x10,                     // X-Mms-Reply-Charging-Deadline: relative, 3600 s
        0x9F, 0x03, 0x04, 0xB0, 0x00,                           // X-Mms-Reply-Charging-Size: 307200
        0x9E, .. "M0"u8, 0x00,                                  // X-Mms-Reply-Charging-ID
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
        0xBA, 0x82,                                             // X-Mms-Content-Class: image-rich
        0xBB, 0x81,                                             // X-Mms-DRM-Content: No
        0xBC, 0x80,                                             // X-Mms-Adaptation-Allowed: Yes
        0x84, 0xA3,                                             // Content-Type: application/vnd.wap.multipart.mixed
        0x01,                                                   // body: 1 part,
        0x04, 0x02,                                             // 4 octets of headers, 2 of data:
        0x03, 0x83, 0x81, 0xEA,                                 // text/plain; charset=utf-8
        (byte)'H', (byte)'i',
    ];

    public override MmsPdu Record { get; } = new SendReq
    {
        TransactionId = "T1",
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.InsertAddress,
        To = ["+15551230002/TYPE=PLMN", "eve@example.com"],
        Cc = ["2001:db8::1/TYPE=IPv6"],
        Bcc = ["12345"],
        Subject = new EncodedText("Grüße", 106),
        MessageClass = MmsMessageClass.Personal,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(7)),
        DeliveryTime = DeliveryTimeValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        Priority = MmsPriority.High,
        SenderVisibility = MmsSenderVisibility.Hide,
        DeliveryReport = true,
        ReadReport = false,
        Store = true,
        MmState = MmsMessageState.Sent,
        MmFlags = new MmFlagsValue(MmFlagsOperation.Add, "Family"),
        ReplyCharging = MmsReplyCharging.RequestedTextOnly,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 307200,
        ReplyChargingId = "M0",
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
        ContentClass = MmsContentClass.ImageRich,
        DrmContent = false,
        AdaptationAllowed = true,
        ContentType = Mixed,
        Body = Body,
    };

    public override Type View => typeof(SendReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static SendReqEncoder Encoder => new SendReqEncoder("T1"u8, FromValue.InsertAddress, Mixed)
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        Subject = "Grüße",
        MessageClass = MmsMessageClass.Personal,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(7)),
        DeliveryTime = DeliveryTimeValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        Priority = MmsPriority.High,
        SenderVisibility = MmsSenderVisibility.Hide,
        DeliveryReport = true,
        ReadReport = false,
        Store = true,
        MmState = MmsMessageState.Sent,
        MmFlags = new MmFlagsValue(MmFlagsOperation.Add, "Family"),
        ReplyCharging = MmsReplyCharging.RequestedTextOnly,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 307200,
        ReplyChargingId = "M0"u8,
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
        ContentClass = MmsContentClass.ImageRich,
        DrmContent = false,
        AdaptationAllowed = true,
        Body = Body,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = SendReqView.TryDecode(octets, out SendReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = SendReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out SendReqView view, out _, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => SendReqView.TryDecode(octets, out SendReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        SendReqView.TryDecode(octets, out SendReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error)
    {
        if (!SendReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out SendReqView view, out ReadOnlySequence<byte> body, out error))
        {
            return null;
        }

        return view.ToOwned() with { Body = body.ToArray() };
    }

    private static void Read(in SendReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.Date);
        reader.Read(view.From);
        reader.ReadAll(view.To);
        reader.ReadAll(view.Cc);
        reader.ReadAll(view.Bcc);
        reader.Read(view.Subject);
        reader.ReadPresence(view.HasSubject);
        reader.Read(view.MessageClass);
        reader.ReadPresence(view.HasMessageClass);
        reader.Read(view.Expiry);
        reader.Read(view.DeliveryTime);
        reader.Read(view.Priority);
        reader.Read(view.SenderVisibility);
        reader.Read(view.DeliveryReport);
        reader.Read(view.ReadReport);
        reader.Read(view.Store);
        reader.Read(view.MmState);
        reader.Read(view.MmFlags);
        reader.ReadPresence(view.HasMmFlags);
        reader.Read(view.ReplyCharging);
        reader.Read(view.ReplyChargingDeadline);
        reader.Read(view.ReplyChargingSize);
        reader.Read(view.ReplyChargingId);
        reader.ReadPresence(view.HasReplyChargingId);
        reader.Read(view.ApplicId);
        reader.ReadPresence(view.HasApplicId);
        reader.Read(view.ReplyApplicId);
        reader.ReadPresence(view.HasReplyApplicId);
        reader.Read(view.AuxApplicInfo);
        reader.ReadPresence(view.HasAuxApplicInfo);
        reader.Read(view.ContentClass);
        reader.Read(view.DrmContent);
        reader.Read(view.AdaptationAllowed);
        reader.ReadContentType(view.ContentType);
        reader.Read(view.Body);
        reader.ReadParts(view.Parts);
    }
}
