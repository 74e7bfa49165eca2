using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Acknowledge.ind with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.4).</summary>
internal sealed class AcknowledgeIndSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x85,                                             // X-Mms-Message-Type: M-Acknowledge.ind
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x91, 0x80,                                             // X-Mms-Report-Allowed: Yes
    ];

    public override MmsPdu Record { get; } = new AcknowledgeInd
    {
        TransactionId = "T1",
        ReportAllowed = true,
    };

    public override Type View => typeof(AcknowledgeIndView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static AcknowledgeIndEncoder Encoder => new AcknowledgeIndEncoder("T1"u8)
    {
        ReportAllowed = true,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = AcknowledgeIndView.TryDecode(octets, out AcknowledgeIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = AcknowledgeIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out AcknowledgeIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => AcknowledgeIndView.TryDecode(octets, out AcknowledgeIndView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        AcknowledgeIndView.TryDecode(octets, out AcknowledgeIndView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        AcknowledgeIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out AcknowledgeIndView view, out error) ? view.ToOwned() : null;

    private static void Read(in AcknowledgeIndView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.ReportAllowed);
    }
}
