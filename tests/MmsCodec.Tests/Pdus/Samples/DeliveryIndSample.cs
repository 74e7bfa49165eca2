using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Delivery.ind with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.6).</summary>
internal sealed class DeliveryIndSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x86,                                             // X-Mms-Message-Type: M-Delivery.ind
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x8B, .. "M7@mmsc.example"u8, 0x00,                     // Message-ID
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x95, 0x87,                                             // X-Mms-Status: Unreachable
        0xB6, .. "Switched off"u8, 0x00,                        // X-Mms-Status-Text
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
    ];

    public override MmsPdu Record { get; } = new DeliveryInd
    {
        MessageId = "M7@mmsc.example",
        To = "+15551230002/TYPE=PLMN",
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        Status = MmsStatus.Unreachable,
        StatusText = "Switched off",
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
    };

    public override Type View => typeof(DeliveryIndView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static DeliveryIndEncoder Encoder => new DeliveryIndEncoder("M7@mmsc.example"u8, "+15551230002/TYPE=PLMN"u8, DateTimeOffset.FromUnixTimeSeconds(1107259200), MmsStatus.Unreachable)
    {
        StatusText = "Switched off"u8,
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeliveryIndView.TryDecode(octets, out DeliveryIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeliveryIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeliveryIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => DeliveryIndView.TryDecode(octets, out DeliveryIndView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        DeliveryIndView.TryDecode(octets, out DeliveryIndView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        DeliveryIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeliveryIndView view, out error) ? view.ToOwned() : null;

    private static void Read(in DeliveryIndView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.Version);
        reader.Read(view.MessageId);
        reader.Read(view.To);
        reader.Read(view.Date);
        reader.Read(view.Status);
        reader.Read(view.StatusText);
        reader.ReadPresence(view.HasStatusText);
        reader.Read(view.ApplicId);
        reader.ReadPresence(view.HasApplicId);
        reader.Read(view.ReplyApplicId);
        reader.ReadPresence(view.HasReplyApplicId);
        reader.Read(view.AuxApplicInfo);
        reader.ReadPresence(view.HasAuxApplicInfo);
    }
}
