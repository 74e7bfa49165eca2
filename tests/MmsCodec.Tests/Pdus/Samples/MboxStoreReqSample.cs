using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-Store.req with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxStoreReqSample : PduSample
{
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Add, "Fun"), new(MmFlagsOperation.Remove, "Work")];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x8B,                                             // X-Mms-Message-Type: M-Mbox-Store.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, .. "http://mmsc.example/m1"u8, 0x00,              // X-Mms-Content-Location
        0xA3, 0x80,                                             // X-Mms-MM-State: Draft
        0xA4, 0x05, 0x80, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, add, keyword
        0xA4, 0x06, 0x81, .. "Work"u8, 0x00,                    // X-Mms-MM-Flags: 6 octets, remove, keyword
    ];

    public override MmsPdu Record { get; } = new MboxStoreReq
    {
        TransactionId = "T1",
        ContentLocation = "http://mmsc.example/m1",
        MmState = MmsMessageState.Draft,
        MmFlags = Flags,
    };

    public override Type View => typeof(MboxStoreReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxStoreReqEncoder Encoder => new MboxStoreReqEncoder("T1"u8, "http://mmsc.example/m1"u8)
    {
        MmState = MmsMessageState.Draft,
        MmFlags = Flags,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxStoreReqView.TryDecode(octets, out MboxStoreReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxStoreReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxStoreReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxStoreReqView.TryDecode(octets, out MboxStoreReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxStoreReqView.TryDecode(octets, out MboxStoreReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        MboxStoreReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxStoreReqView view, out error) ? view.ToOwned() : null;

    private static void Read(in MboxStoreReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.ContentLocation);
        reader.Read(view.MmState);
        reader.ReadAll(view.MmFlags);
    }
}
