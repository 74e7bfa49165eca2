using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-NotifyResp.ind with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.2).</summary>
internal sealed class NotifyRespIndSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x83,                                             // X-Mms-Message-Type: M-NotifyResp.ind
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x95, 0x83,                                             // X-Mms-Status: Deferred
        0x91, 0x81,                                             // X-Mms-Report-Allowed: No
    ];

    public override MmsPdu Record { get; } = new NotifyRespInd
    {
        TransactionId = "T1",
        Status = MmsStatus.Deferred,
        ReportAllowed = false,
    };

    public override Type View => typeof(NotifyRespIndView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static NotifyRespIndEncoder Encoder => new NotifyRespIndEncoder("T1"u8, MmsStatus.Deferred)
    {
        ReportAllowed = false,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = NotifyRespIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out NotifyRespIndView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        NotifyRespIndView.TryDecode(octets, out NotifyRespIndView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        NotifyRespIndView.TryDecode(in octets, stackalloc byte[ScratchLength], out NotifyRespIndView view, out error) ? view.ToOwned() : null;

    private static void Read(in NotifyRespIndView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.Status);
        reader.Read(view.ReportAllowed);
    }
}
