using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Delete.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6, §7.3.10, §7.3.48, §7.3.49).</summary>
internal sealed class DeleteConfSample : PduSample
{
    private static readonly CountedContentLocation[] Locations = [new(1, "http://mmsc.example/m1"), new(2, "http://mmsc.example/m2")];
    private static readonly CountedResponseStatus[] Statuses =
    [
        new(1, MmsResponseStatus.ErrorPermanentMessageNotFound),
        new(2, MmsResponseStatus.ErrorTransientFailure),
    ];
    private static readonly CountedResponseText[] Texts = [new(1, "Gone"), new(2, new EncodedText("spät", 106))];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x95,                                             // X-Mms-Message-Type: M-Delete.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x83, 0x18, 0x81, .. "http://mmsc.example/m1"u8, 0x00,  // X-Mms-Content-Location: 24 octets, count 1, URI
        0x83, 0x18, 0x82, .. "http://mmsc.example/m2"u8, 0x00,  // X-Mms-Content-Location: count 2
        0x92, 0x02, 0x81, 0xE4,                                 // X-Mms-Response-Status: 2 octets, count 1, Error-permanent-message-not-found
        0x92, 0x02, 0x82, 0xC0,                                 // X-Mms-Response-Status: count 2, Error-transient-failure
        0x93, 0x06, 0x81, .. "Gone"u8, 0x00,                    // X-Mms-Response-Text: 6 octets, count 1, plain text
        0x93, 0x09, 0x82, 0x07, 0xEA,                           // X-Mms-Response-Text: 9 octets, count 2, 7 octets of UTF-8
        .. "sp"u8, 0xC3, 0xA4, .. "t"u8, 0x00,
    ];

    public override MmsPdu Record { get; } = new DeleteConf
    {
        TransactionId = "T1",
        ContentLocation = Locations,
        ResponseStatus = Statuses,
        ResponseText = Texts,
    };

    public override Type View => typeof(DeleteConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static DeleteConfEncoder Encoder => new DeleteConfEncoder("T1"u8, Statuses)
    {
        ContentLocation = Locations,
        ResponseText = Texts,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeleteConfView.TryDecode(octets, out DeleteConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = DeleteConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeleteConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => DeleteConfView.TryDecode(octets, out DeleteConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        DeleteConfView.TryDecode(octets, out DeleteConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        DeleteConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out DeleteConfView view, out error) ? view.ToOwned() : null;

    private static void Read(in DeleteConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.ReadAll(view.ContentLocation);
        reader.ReadAll(view.ResponseStatus);
        reader.ReadAll(view.ResponseText);
    }
}
