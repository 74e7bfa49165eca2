using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-View.req with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxViewReqSample : PduSample
{
    private static readonly string[] Locations = ["http://mmsc.example/box/7", "http://mmsc.example/box/8"];
    private static readonly MmsMessageState[] States = [MmsMessageState.New, MmsMessageState.Retrieved];
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Filter, "Fun"), new(MmFlagsOperation.Filter, "Work")];
    private static readonly AttributesValue[] Attributes = [new(MmsHeader.Subject), new(MmsHeader.Content)];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x8D,                                             // X-Mms-Message-Type: M-Mbox-View.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, .. "http://mmsc.example/box/7"u8, 0x00,           // X-Mms-Content-Location
        0x83, .. "http://mmsc.example/box/8"u8, 0x00,           // X-Mms-Content-Location, again
        0xA3, 0x82,                                             // X-Mms-MM-State: New
        0xA3, 0x83,                                             // X-Mms-MM-State: Retrieved
        0xA4, 0x05, 0x82, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, filter, keyword
        0xA4, 0x06, 0x82, .. "Work"u8, 0x00,                    // X-Mms-MM-Flags: 6 octets, filter, keyword
        0xAF, 0x81,                                             // X-Mms-Start: 1
        0xB3, 0x02, 0x01, 0x00,                                 // X-Mms-Limit: 256
        0xA8, 0x96,                                             // X-Mms-Attributes: Subject
        0xA8, 0xAE,                                             // X-Mms-Attributes: Content
        0xA9, 0x80,                                             // X-Mms-Totals: Yes
        0xAB, 0x80,                                             // X-Mms-Quotas: Yes
    ];

    public override MmsPdu Record { get; } = new MboxViewReq
    {
        TransactionId = "T1",
        ContentLocation = Locations,
        MmState = States,
        MmFlags = Flags,
        Start = 1,
        Limit = 256,
        Attributes = Attributes,
        Totals = true,
        Quotas = true,
    };

    public override Type View => typeof(MboxViewReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxViewReqEncoder Encoder => new MboxViewReqEncoder("T1"u8)
    {
        ContentLocation = Locations,
        MmState = States,
        MmFlags = Flags,
        Start = 1,
        Limit = 256,
        Attributes = Attributes,
        Totals = true,
        Quotas = true,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxViewReqView.TryDecode(octets, out MboxViewReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxViewReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxViewReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxViewReqView.TryDecode(octets, out MboxViewReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxViewReqView.TryDecode(octets, out MboxViewReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        MboxViewReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxViewReqView view, out error) ? view.ToOwned() : null;

    private static void Read(in MboxViewReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.ReadAll(view.ContentLocation);
        reader.ReadAll(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.Read(view.Start);
        reader.Read(view.Limit);
        reader.ReadAll(view.Attributes);
        reader.Read(view.Totals);
        reader.Read(view.Quotas);
    }
}
