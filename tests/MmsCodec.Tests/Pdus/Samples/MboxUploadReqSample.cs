using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-Upload.req with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxUploadReqSample : PduSample
{
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Add, "Fun"), new(MmFlagsOperation.Add, "Work")];
    private static readonly ContentType Message = new("application/vnd.wap.mms-message");
    private static readonly byte[] Body = [0x8C, 0x93, 0x8B, (byte)'M', (byte)'7', 0x00];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x8F,                                             // X-Mms-Message-Type: M-Mbox-Upload.req
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0xA3, 0x81,                                             // X-Mms-MM-State: Sent
        0xA4, 0x05, 0x80, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, add, keyword
        0xA4, 0x06, 0x80, .. "Work"u8, 0x00,                    // X-Mms-MM-Flags: 6 octets, add, keyword
        0x84, 0xBE,                                             // Content-Type: application/vnd.wap.mms-message
        0x8C, 0x93, 0x8B, (byte)'M', (byte)'7', 0x00,           // body: M-Mbox-Descr with a Message-ID
    ];

    public override MmsPdu Record { get; } = new MboxUploadReq
    {
        TransactionId = "T1",
        MmState = MmsMessageState.Sent,
        MmFlags = Flags,
        ContentType = Message,
        Body = Body,
    };

    public override Type View => typeof(MboxUploadReqView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxUploadReqEncoder Encoder => new MboxUploadReqEncoder("T1"u8, Message)
    {
        MmState = MmsMessageState.Sent,
        MmFlags = Flags,
        Body = Body,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxUploadReqView.TryDecode(octets, out MboxUploadReqView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxUploadReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxUploadReqView view, out _, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxUploadReqView.TryDecode(octets, out MboxUploadReqView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxUploadReqView.TryDecode(octets, out MboxUploadReqView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error)
    {
        if (!MboxUploadReqView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxUploadReqView view, out ReadOnlySequence<byte> body, out error))
        {
            return null;
        }

        return view.ToOwned() with { Body = body.ToArray() };
    }

    private static void Read(in MboxUploadReqView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.ReadContentType(view.ContentType);
        reader.Read(view.Body);
        reader.ReadParts(view.Parts);
    }
}
