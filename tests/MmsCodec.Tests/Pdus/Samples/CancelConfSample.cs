using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Cancel.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class CancelConfSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x97,                                             // X-Mms-Message-Type: M-Cancel.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0xBF, 0x81,                                             // X-Mms-Cancel-Status: Cancel-request-corrupted
    ];

    public override MmsPdu Record { get; } = new CancelConf
    {
        TransactionId = "T1",
        CancelStatus = MmsCancelStatus.Corrupted,
    };

    public override Type View => typeof(CancelConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static CancelConfEncoder Encoder => new CancelConfEncoder("T1"u8, MmsCancelStatus.Corrupted);

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = CancelConfView.TryDecode(octets, out CancelConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = CancelConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out CancelConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => CancelConfView.TryDecode(octets, out CancelConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        CancelConfView.TryDecode(octets, out CancelConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        CancelConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out CancelConfView view, out error) ? view.ToOwned() : null;

    private static void Read(in CancelConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.CancelStatus);
    }
}
