using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Read-Rec.ind with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.7.2).</summary>
internal sealed class ReadRecIndSample : PduSample
{
    private static readonly EncodedText[] To = ["+15551230002/TYPE=PLMN", "eve@example.com"];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x87,                                             // X-Mms-Message-Type: M-Read-Rec.ind
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x8B, .. "M7@mmsc.example"u8, 0x00,                     // Message-ID
        0x97, .. "+15551230002/TYPE=PLMN"u8, 0x00,              // To
        0x97, .. "eve@example.com"u8, 0x00,                     // To, again
        0x89, 0x01, 0x81,                                       // From: 1 octet, insert-address
        0x85, 0x04, 0x41, 0xFF, 0x6F, 0x40,                     // Date: 1107259200
        0x9B, 0x81,                                             // X-Mms-Read-Status: Deleted-without-being-read
        0xB7, .. "com.example.chess"u8, 0x00,                   // X-Mms-Applic-ID
        0xB8, .. "com.example.reply"u8, 0x00,                   // X-Mms-Reply-Applic-ID
        0xB9, .. "move=e4"u8, 0x00,                             // X-Mms-Aux-Applic-Info
    ];

    public override MmsPdu Record { get; } = new ReadRecInd
    {
        MessageId = "M7@mmsc.example",
        To = To,
        From = FromValue.InsertAddress,
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        ReadStatus = MmsReadStatus.DeletedWithoutBeingRead,
        ApplicId = "com.example.chess",
        ReplyApplicId = "com.example.reply",
        AuxApplicInfo = "move=e4",
    };

    public override Type View => typeof(ReadRecIndView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static ReadRecIndEncoder Encoder => new ReadRecIndEncoder("M7@mmsc.example"u8, To, FromValue.InsertAddress, MmsReadStatus.DeletedWithoutBeingRead)
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1107259200),
        ApplicId = "com.example.chess"u8,
        ReplyApplicId = "com.example.reply"u8,
        AuxApplicInfo = "move=e4"u8,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ReadRecIndView.TryDecode(octets, out ReadRecIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ReadRecIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out ReadRecIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => ReadRecIndView.TryDecode(octets, out ReadRecIndView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        ReadRecIndView.TryDecode(octets, out ReadRecIndView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        ReadRecIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out ReadRecIndView view, out error) ? view.ToOwned() : null;

    private static void Read(in ReadRecIndView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.Version);
        reader.Read(view.MessageId);
        reader.ReadAll(view.To);
        reader.Read(view.From);
        reader.Read(view.Date);
        reader.Read(view.ReadStatus);
        reader.Read(view.ApplicId);
        reader.ReadPresence(view.HasApplicId);
        reader.Read(view.ReplyApplicId);
        reader.ReadPresence(view.HasReplyApplicId);
        reader.Read(view.AuxApplicInfo);
        reader.ReadPresence(view.HasAuxApplicInfo);
    }
}
