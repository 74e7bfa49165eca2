using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Notification.ind with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.2).</summary>
internal sealed class NotificationIndSample : PduSample
{
    private static readonly ElementDescriptorValue[] Elements = [new("cid1", (byte[])[0x82, 0x9E]), new("cid2", default)];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x82,                                             // X-Mms-Message-Type: M-Notification.ind
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00,  // From: 24 octets, address-present, address
        0x96, .. "Photo"u8, 0x00,                               // Subject
        0x86, 0x80,                                             // X-Mms-Delivery-Report: Yes
        0xA7, 0x81,                                             // X-Mms-Stored: No
        0x8A, 0x81,                                             // X-Mms-Message-Class: Advertisement
        0x8F, 0x80,                                             // X-Mms-Priority: Low
        0x8E, 0x03, 0x01, 0x00, 0x00,                           // X-Mms-Message-Size: 65536
        0x88, 0x05, 0x81, 0x03, 0x01, 0x51, 0x80,               // X-Mms-Expiry: relative, 86400 s
        0x9C, 0x82,                                             // X-Mms-Reply-Charging: Accepted
        0x9D, 0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0,         // X-Mms-Reply-Charging-Deadline: absolute, 1107864000
        0x9F, 0x01, 0x7F,                                       // X-Mms-Reply-Charging-Size: 127, a Long-integer nevertheless
        0x9E, .. "M0"u8, 0x00,                                  // X-Mms-Reply-Charging-ID
        0xB1, 0x80,                                             // X-Mms-Distribution-Indicator: Yes
        0xB2, 0x07, .. "cid1"u8, 0x00, 0x82, 0x9E,              // X-Mms-Element-Descriptor: 7 octets, reference, Type: image/jpeg
        0xB2, 0x05, .. "cid2"u8, 0x00,                          // X-Mms-Element-Descriptor, without parameters
        0xB4, 0x80,                                             // X-Mms-Recommended-Retrieval-Mode: Manual
        0xB5, .. "Large"u8, 0x00,                               // X-Mms-Recommended-Retrieval-Mode-Text
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
        0xBA, 0x84,                                             // X-Mms-Content-Class: video-rich
        0xBB, 0x80,                                             // X-Mms-DRM-Content: Yes
        0xBD, .. "M5"u8, 0x00,                                  // X-Mms-Replace-ID
        0x83, .. "http://mmsc.example/m1"u8, 0x00,              // X-Mms-Content-Location
    ];

    public override MmsPdu Record { get; } = new NotificationInd
    {
        TransactionId = "T1",
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        Subject = "Photo",
        DeliveryReport = true,
        Stored = false,
        MessageClass = MmsMessageClass.Advertisement,
        Priority = MmsPriority.Low,
        MessageSize = 65536,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
        ReplyCharging = MmsReplyCharging.Accepted,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        ReplyChargingSize = 127,
        ReplyChargingId = "M0",
        DistributionIndicator = true,
        ElementDescriptor = Elements,
        RecommendedRetrievalMode = MmsRecommendedRetrievalMode.Manual,
        RecommendedRetrievalModeText = "Large",
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
        ContentClass = MmsContentClass.VideoRich,
        DrmContent = true,
        ReplaceId = "M5",
        ContentLocation = "http://mmsc.example/m1",
    };

    public override Type View => typeof(NotificationIndView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static NotificationIndEncoder Encoder => new NotificationIndEncoder("T1"u8, MmsMessageClass.Advertisement, 65536, ExpiryValue.Relative(TimeSpan.FromDays(1)), "http://mmsc.example/m1"u8)
    {
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        Subject = "Photo"u8,
        DeliveryReport = true,
        Stored = false,
        Priority = MmsPriority.Low,
        ReplyCharging = MmsReplyCharging.Accepted,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        ReplyChargingSize = 127,
        ReplyChargingId = "M0"u8,
        DistributionIndicator = true,
        ElementDescriptor = Elements,
        RecommendedRetrievalMode = MmsRecommendedRetrievalMode.Manual,
        RecommendedRetrievalModeText = "Large"u8,
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
        ContentClass = MmsContentClass.VideoRich,
        DrmContent = true,
        ReplaceId = "M5"u8,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = NotificationIndView.TryDecode(octets, out NotificationIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = NotificationIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out NotificationIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => NotificationIndView.TryDecode(octets, out NotificationIndView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        NotificationIndView.TryDecode(octets, out NotificationIndView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        NotificationIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out NotificationIndView view, out error) ? view.ToOwned() : null;

    private static void Read(in NotificationIndView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.From);
        reader.ReadPresence(view.HasFrom);
        reader.Read(view.Subject);
        reader.ReadPresence(view.HasSubject);
        reader.Read(view.DeliveryReport);
        reader.Read(view.Stored);
        reader.Read(view.MessageClass);
        reader.Read(view.Priority);
        reader.Read(view.MessageSize);
        reader.Read(view.Expiry);
        reader.Read(view.ReplyCharging);
        reader.Read(view.ReplyChargingDeadline);
        reader.Read(view.ReplyChargingSize);
        reader.Read(view.ReplyChargingId);
        reader.ReadPresence(view.HasReplyChargingId);
        reader.Read(view.DistributionIndicator);
        reader.ReadAll(view.ElementDescriptor);
        reader.Read(view.RecommendedRetrievalMode);
        reader.Read(view.RecommendedRetrievalModeText);
        reader.ReadPresence(view.HasRecommendedRetrievalModeText);
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
        reader.Read(view.ContentLocation);
    }
}
