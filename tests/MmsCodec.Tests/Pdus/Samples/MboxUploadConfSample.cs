using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-Upload.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxUploadConfSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x90,                                             // X-Mms-Message-Type: M-Mbox-Upload.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, .. "http://mmsc.example/box/7"u8, 0x00,           // X-Mms-Content-Location
        0xA5, 0xE4,                                             // X-Mms-Store-Status: Error-permanent-mmbox-full
        0xA6, .. "Full"u8, 0x00,                                // X-Mms-Store-Status-Text
    ];

    public override MmsPdu Record { get; } = new MboxUploadConf
    {
        TransactionId = "T1",
        ContentLocation = "http://mmsc.example/box/7",
        StoreStatus = MmsStoreStatus.ErrorPermanentMmboxFull,
        StoreStatusText = "Full",
    };

    public override Type View => typeof(MboxUploadConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxUploadConfEncoder Encoder => new MboxUploadConfEncoder("T1"u8, MmsStoreStatus.ErrorPermanentMmboxFull)
    {
        ContentLocation = "http://mmsc.example/box/7"u8,
        StoreStatusText = "Full"u8,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxUploadConfView.TryDecode(octets, out MboxUploadConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxUploadConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxUploadConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxUploadConfView.TryDecode(octets, out MboxUploadConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxUploadConfView.TryDecode(octets, out MboxUploadConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        MboxUploadConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxUploadConfView view, out error) ? view.ToOwned() : null;

    private static void Read(in MboxUploadConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.ContentLocation);
        reader.ReadPresence(view.HasContentLocation);
        reader.Read(view.StoreStatus);
        reader.Read(view.StoreStatusText);
        reader.ReadPresence(view.HasStoreStatusText);
    }
}
