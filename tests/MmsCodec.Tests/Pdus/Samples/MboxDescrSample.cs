using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-Descr with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxDescrSample : PduSample
{
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Add, "Fun"), new(MmFlagsOperation.Add, new EncodedText("été", 4))];
    private static readonly EncodedText[] To = ["+15551230002/TYPE=PLMN"];
    private static readonly EncodedText[] Cc = ["eve@example.com"];
    private static readonly EncodedText[] Bcc = ["12345"];
    private static readonly PreviouslySentByValue[] Senders = [new(1, "a@b.example")];
    private static readonly PreviouslySentDateValue[] Dates = [new(1, DateTimeOffset.FromUnixTimeSeconds(1103911200))];
    private static readonly ContentType Text = ContentType.ForText();
    private static readonly byte[] Body = [(byte)'H', (byte)'i'];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x93,                                             // X-Mms-Message-Type: M-Mbox-Descr
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, .. "http://mmsc.example/box/7"u8, 0x00,           // X-Mms-Content-Location
        0x8B, .. "M7@mmsc.example"u8, 0x00,                     // Message-ID
        0xA3, 0x83,                                             // X-Mms-MM-State: Retrieved
        0xA4, 0x05, 0x80, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, add, keyword
        0xA4, 0x08, 0x80, 0x06, 0x84,                           // X-Mms-MM-Flags: 8 octets, add, 6 octets of ISO 8859-1 (MIB 4):
        0x7F, 0xE9, (byte)'t', 0xE9, 0x00,                      // quote, text
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00,  // From: 24 octets, address-present, address
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x82, .. "eve@example.com"u8, 0x00,                     // Cc
        0x81, .. "12345"u8, 0x00,                               // Bcc
        0x8A, 0x82,                                             // X-Mms-Message-Class: Informational
        0x96, 0x0A, 0x02, 0x03, 0xF5,                           // Subject: 10 octets, UTF-16BE (MIB 1013),
        0x00, (byte)'H', 0x04, 0x16, 0x00, (byte)'i', 0x00,     // H, U+0416, i, and one NUL
        0x8F, 0x81,                                             // X-Mms-Priority: Normal
        0x87, 0x06, 0x80, 0x04, 0x41, 0xFD, 0xEC, 0x88,         // X-Mms-Delivery-Time: absolute, 1107160200
        0x88, 0x05, 0x81, 0x03, 0x09, 0x3A, 0x80,               // X-Mms-Expiry: relative, 604800 s
        0x86, 0x81,                                             // X-Mms-Delivery-Report: No
        0x90, 0x81,                                             // X-Mms-Read-Report: No
        0x8E, 0x03, 0x04, 0xB0, 0x00,                           // X-Mms-Message-Size: 307200
        0x9C, 0x80,                                             // X-Mms-Reply-Charging: Requested
        0x9E, .. "M0"u8, 0x00,                                  // X-Mms-Reply-Charging-ID
        0x9D, 0x04, 0x81, 0x02, 0x0E, 0x10,                     // X-Mms-Reply-Charging-Deadline: relative, 3600 s
        0x9F, 0x02, 0x0E, 0x10,                                 // X-Mms-Reply-Charging-Size: 3600
        0xA0, 0x0D, 0x81, .. "a@b.example"u8, 0x00,             // X-Mms-Previously-Sent-By: 13 octets, count 1, address
        0xA1, 0x06, 0x81, 0x04, 0x41, 0xCC, 0x59, 0x20,         // X-Mms-Previously-Sent-Date: 6 octets, count 1, 1103911200
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
        0xBA, 0x80,                                             // X-Mms-Content-Class: text
        0xBB, 0x81,                                             // X-Mms-DRM-Content: No
        0xBD, .. "M5"u8, 0x00,                                  // X-Mms-Replace-ID
        0x84, 0x03, 0x83, 0x81, 0xEA,                           // Content-Type: 3 octets, text/plain; charset=utf-8
        (byte)'H', (byte)'i',                                   // body
    ];

    public override MmsPdu Record { get; } = new MboxDescr
    {
        Version = MmsVersion.V1_3,
        ContentLocation = "http://mmsc.example/box/7",
        MessageId = "M7@mmsc.example",
        MmState = MmsMessageState.Retrieved,
        MmFlags = Flags,
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        MessageClass = MmsMessageClass.Informational,
        Subject = new EncodedText("H\u0416i", 1013),
        Priority = MmsPriority.Normal,
        DeliveryTime = DeliveryTimeValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107160200)),
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(7)),
        DeliveryReport = false,
        ReadReport = false,
        MessageSize = 307200,
        ReplyCharging = MmsReplyCharging.Requested,
        ReplyChargingId = "M0",
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 3600,
        PreviouslySentBy = Senders,
        PreviouslySentDate = Dates,
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
        ContentClass = MmsContentClass.Text,
        DrmContent = false,
        ReplaceId = "M5",
        ContentType = Text,
        Body = Body,
    };

    public override Type View => typeof(MboxDescrView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxDescrEncoder Encoder => new MboxDescrEncoder()
    {
        Version = MmsVersion.V1_3,
        ContentLocation = "http://mmsc.example/box/7"u8,
        MessageId = "M7@mmsc.example"u8,
        MmState = MmsMessageState.Retrieved,
        MmFlags = Flags,
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        MessageClass = MmsMessageClass.Informational,
        Subject = new EncodedText("H\u0416i", 1013),
        Priority = MmsPriority.Normal,
        DeliveryTime = DeliveryTimeValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107160200)),
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(7)),
        DeliveryReport = false,
        ReadReport = false,
        MessageSize = 307200,
        ReplyCharging = MmsReplyCharging.Requested,
        ReplyChargingId = "M0"u8,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Relative(TimeSpan.FromHours(1)),
        ReplyChargingSize = 3600,
        PreviouslySentBy = Senders,
        PreviouslySentDate = Dates,
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
        ContentClass = MmsContentClass.Text,
        DrmContent = false,
        ReplaceId = "M5"u8,
        ContentType = Text,
        Body = Body,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxDescrView.TryDecode(octets, out MboxDescrView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxDescrView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxDescrView view, out _, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxDescrView.TryDecode(octets, out MboxDescrView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxDescrView.TryDecode(octets, out MboxDescrView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error)
    {
        if (!MboxDescrView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxDescrView view, out ReadOnlySequence<byte> body, out error))
        {
            return null;
        }

        return view.ToOwned() with { Body = body.ToArray() };
    }

    private static void Read(in MboxDescrView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.Version);
        reader.Read(view.ContentLocation);
        reader.ReadPresence(view.HasContentLocation);
        reader.Read(view.MessageId);
        reader.ReadPresence(view.HasMessageId);
        reader.Read(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.Read(view.Date);
        reader.Read(view.From);
        reader.ReadPresence(view.HasFrom);
        reader.ReadAll(view.To);
        reader.ReadAll(view.Cc);
        reader.ReadAll(view.Bcc);
        reader.Read(view.MessageClass);
        reader.ReadPresence(view.HasMessageClass);
        reader.Read(view.Subject);
        reader.ReadPresence(view.HasSubject);
        reader.Read(view.Priority);
        reader.Read(view.DeliveryTime);
        reader.Read(view.Expiry);
        reader.Read(view.DeliveryReport);
        reader.Read(view.ReadReport);
        reader.Read(view.MessageSize);
        reader.Read(view.ReplyCharging);
        reader.Read(view.ReplyChargingId);
        reader.ReadPresence(view.HasReplyChargingId);
        reader.Read(view.ReplyChargingDeadline);
        reader.Read(view.ReplyChargingSize);
        reader.ReadAll(view.PreviouslySentBy);
        reader.ReadAll(view.PreviouslySentDate);
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
        reader.ReadPresence(view.HasContentType);
        reader.Read(view.Body);
        reader.ReadParts(view.Parts);
    }
}
