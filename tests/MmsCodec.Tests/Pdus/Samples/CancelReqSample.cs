using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Cancel.req with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class CancelReqSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x96,                                             // X-Mms-Message-Type: M-Cancel.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0xBE, .. "M5@mmsc.example"u8, 0x00,                     // X-Mms-Cancel-ID
    ];

    public override MmsPdu Record { get; } = new CancelReq
    {
        TransactionId = "T1",
        CancelId = "M5@mmsc.example",
    };

    public override Type View => typeof(CancelReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static CancelReqEncoder Encoder => new CancelReqEncoder("T1"u8, "M5@mmsc.example"u8);

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = CancelReqView.TryDecode(octets, out CancelReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = CancelReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out CancelReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => CancelReqView.TryDecode(octets, out CancelReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        CancelReqView.TryDecode(octets, out CancelReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        CancelReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out CancelReqView view, out error) ? view.ToOwned() : null;

    private static void Read(in CancelReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.CancelId);
    }
}
