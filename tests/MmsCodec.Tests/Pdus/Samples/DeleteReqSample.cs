using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Delete.req with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class DeleteReqSample : PduSample
{
    private static readonly string[] Locations = ["http://mmsc.example/m1", "http://mmsc.example/m2"];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x94,                                             // X-Mms-Message-Type: M-Delete.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, .. "http://mmsc.example/m1"u8, 0x00,              // X-Mms-Content-Location
        0x83, .. "http://mmsc.example/m2"u8, 0x00,              // X-Mms-Content-Location, again
    ];

    public override MmsPdu Record { get; } = new DeleteReq
    {
        TransactionId = "T1",
        ContentLocation = Locations,
    };

    public override Type View => typeof(DeleteReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static DeleteReqEncoder Encoder => new DeleteReqEncoder("T1"u8, Locations);

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeleteReqView.TryDecode(octets, out DeleteReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeleteReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeleteReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => DeleteReqView.TryDecode(octets, out DeleteReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        DeleteReqView.TryDecode(octets, out DeleteReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        DeleteReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeleteReqView view, out error) ? view.ToOwned() : null;

    private static void Read(in DeleteReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.ReadAll(view.ContentLocation);
    }
}
