using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Forward.req with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.5.1).</summary>
internal sealed class ForwardReqSample : PduSample
{
    private static readonly EncodedText[] To = ["+15551230002/TYPE=PLMN"];
    private static readonly EncodedText[] Cc = ["eve@example.com"];
    private static readonly EncodedText[] Bcc = ["12345", "54321"];
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Add, "Fun"), new(MmFlagsOperation.Remove, "Work")];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x89,                                             // X-Mms-Message-Type: M-Forward.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00,  // From: 24 octets, address-present, address
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x82, .. "eve@example.com"u8, 0x00,                     // Cc
        0x81, .. "12345"u8, 0x00,                               // Bcc
        0x81, .. "54321"u8, 0x00,                               // Bcc, again
        0x88, 0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0,         // X-Mms-Expiry: absolute, 1107864000
        0x87, 0x02, 0x81, 0xBC,                                 // X-Mms-Delivery-Time: relative, 60 s as Short-integer
        0x91, 0x81,                                             // X-Mms-Report-Allowed: No
        0x86, 0x80,                                             // X-Mms-Delivery-Report: Yes
        0x90, 0x80,                                             // X-Mms-Read-Report: Yes
        0xA2, 0x80,                                             // X-Mms-Store: Yes
        0xA3, 0x84,                                             // X-Mms-MM-State: Forwarded
        0xA4, 0x05, 0x80, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, add, keyword
        0xA4, 0x06, 0x81, .. "Work"u8, 0x00,                    // X-Mms-MM-Flags: 6 octets, remove, keyword
        0x83, .. "http://mmsc.example/m1"u8, 0x00,              // X-Mms-Content-Location
        0x9C, 0x80,                                             // X-Mms-Reply-Charging: Requested
        0x9D, 0x06, 0x80, 0x04, 0x42, 0x08, 0xA9, 0xC0,         // X-Mms-Reply-Charging-Deadline: absolute, 1107864000
        0x9F, 0x03, 0x04, 0xB0, 0x00,                           // X-Mms-Reply-Charging-Size: 307200
    ];

    public override MmsPdu Record { get; } = new ForwardReq
    {
        TransactionId = "T1",
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        From = FromValue.AddressPresent("+15551230001/TYPE=PLMN"),
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        Expiry = ExpiryValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        DeliveryTime = DeliveryTimeValue.Relative(TimeSpan.FromMinutes(1)),
        ReportAllowed = false,
        DeliveryReport = true,
        ReadReport = true,
        Store = true,
        MmState = MmsMessageState.Forwarded,
        MmFlags = Flags,
        ContentLocation = "http://mmsc.example/m1",
        ReplyCharging = MmsReplyCharging.Requested,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        ReplyChargingSize = 307200,
    };

    public override Type View => typeof(ForwardReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static ForwardReqEncoder Encoder => new ForwardReqEncoder("T1"u8, FromValue.AddressPresent("+15551230001/TYPE=PLMN"), "http://mmsc.example/m1"u8)
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        To = To,
        Cc = Cc,
        Bcc = Bcc,
        Expiry = ExpiryValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        DeliveryTime = DeliveryTimeValue.Relative(TimeSpan.FromMinutes(1)),
        ReportAllowed = false,
        DeliveryReport = true,
        ReadReport = true,
        Store = true,
        MmState = MmsMessageState.Forwarded,
        MmFlags = Flags,
        ReplyCharging = MmsReplyCharging.Requested,
        ReplyChargingDeadline = ReplyChargingDeadlineValue.Absolute(DateTimeOffset.FromUnixTimeSeconds(1107864000)),
        ReplyChargingSize = 307200,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ForwardReqView.TryDecode(octets, out ForwardReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ForwardReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out ForwardReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => ForwardReqView.TryDecode(octets, out ForwardReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        ForwardReqView.TryDecode(octets, out ForwardReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        ForwardReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out ForwardReqView view, out error) ? view.ToOwned() : null;

    private static void Read(in ForwardReqView view, PropertyReader reader)
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
        reader.Read(view.Expiry);
        reader.Read(view.DeliveryTime);
        reader.Read(view.ReportAllowed);
        reader.Read(view.DeliveryReport);
        reader.Read(view.ReadReport);
        reader.Read(view.Store);
        reader.Read(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.Read(view.ContentLocation);
        reader.Read(view.ReplyCharging);
        reader.Read(view.ReplyChargingDeadline);
        reader.Read(view.ReplyChargingSize);
    }
}
