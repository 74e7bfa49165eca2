using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Mbox-View.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 section 6).</summary>
internal sealed class MboxViewConfSample : PduSample
{
    private static readonly string[] Locations = ["http://mmsc.example/box/7", "http://mmsc.example/box/8"];
    private static readonly MmsMessageState[] States = [MmsMessageState.New, MmsMessageState.Retrieved];
    private static readonly MmFlagsValue[] Flags = [new(MmFlagsOperation.Filter, "Fun")];
    private static readonly AttributesValue[] Attributes = [new(MmsHeader.From), new(MmsHeader.AdditionalHeaders)];
    private static readonly MboxTotalsValue[] Totals = [new(MboxTotalsUnit.Messages, 7), new(MboxTotalsUnit.Bytes, 307200)];
    private static readonly MboxQuotasValue[] Quotas = [new(MboxQuotasUnit.Messages, 200), new(MboxQuotasUnit.Bytes, 1000000)];
    private static readonly ContentType Mixed = ContentType.MultipartMixed();
    private static readonly byte[] Body = [0x01, 0x01, 0x06, 0xBE, 0x8C, 0x93, 0x8B, (byte)'M', (byte)'7', 0x00];

    public override byte[] Octets { get; } =
    [
        0x8C, 0x8E,                                             // X-Mms-Message-Type: M-Mbox-View.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x92, 0x80,                                             // X-Mms-Response-Status: Ok
        0x93, .. "Two"u8, 0x00,                                 // X-Mms-Response-Text
        0x83, .. "http://mmsc.example/box/7"u8, 0x00,           // X-Mms-Content-Location
        0x83, .. "http://mmsc.example/box/8"u8, 0x00,           // X-Mms-Content-Location, again
        0xA3, 0x82,                                             // X-Mms-MM-State: New
        0xA3, 0x83,                                             // X-Mms-MM-State: Retrieved
        0xA4, 0x05, 0x82, .. "Fun"u8, 0x00,                     // X-Mms-MM-Flags: 5 octets, filter, keyword
        0xAF, 0x80,                                             // X-Mms-Start: 0
        0xB3, 0x94,                                             // X-Mms-Limit: 20
        0xA8, 0x89,                                             // X-Mms-Attributes: From
        0xA8, 0xB0,                                             // X-Mms-Attributes: Additional-headers
        0xAA, 0x02, 0x80, 0x87,                                 // X-Mms-Mbox-Totals: 2 octets, messages, 7
        0xAA, 0x05, 0x81, 0x03, 0x04, 0xB0, 0x00,               // X-Mms-Mbox-Totals: 5 octets, bytes, 307200
        0xAC, 0x03, 0x80, 0x01, 0xC8,                           // X-Mms-Mbox-Quotas: 3 octets, messages, 200
        0xAC, 0x05, 0x81, 0x03, 0x0F, 0x42, 0x40,               // X-Mms-Mbox-Quotas: 5 octets, bytes, 1000000
        0xAD, 0x81,                                             // X-Mms-Message-Count: 1
        0x84, 0xA3,                                             // Content-Type: application/vnd.wap.multipart.mixed
        0x01,                                                   // body: 1 part,
        0x01, 0x06,                                             // 1 octet of headers, 6 of data:
        0xBE,                                                   // application/vnd.wap.mms-message
        0x8C, 0x93, 0x8B, (byte)'M', (byte)'7', 0x00,           // M-Mbox-Descr with a Message-ID
    ];

    public override MmsPdu Record { get; } = new MboxViewConf
    {
        TransactionId = "T1",
        ResponseStatus = MmsResponseStatus.Ok,
        ResponseText = "Two",
        ContentLocation = Locations,
        MmState = States,
        MmFlags = Flags,
        Start = 0,
        Limit = 20,
        Attributes = Attributes,
        MboxTotals = Totals,
        MboxQuotas = Quotas,
        MessageCount = 1,
        ContentType = Mixed,
        Body = Body,
    };

    public override Type View => typeof(MboxViewConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static MboxViewConfEncoder Encoder => new MboxViewConfEncoder("T1"u8, MmsResponseStatus.Ok, Mixed)
    {
        ResponseText = "Two"u8,
        ContentLocation = Locations,
        MmState = States,
        MmFlags = Flags,
        Start = 0,
        Limit = 20,
        Attributes = Attributes,
        MboxTotals = Totals,
        MboxQuotas = Quotas,
        MessageCount = 1,
        Body = Body,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxViewConfView.TryDecode(octets, out MboxViewConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = MboxViewConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxViewConfView view, out _, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => MboxViewConfView.TryDecode(octets, out MboxViewConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        MboxViewConfView.TryDecode(octets, out MboxViewConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error)
    {
        if (!MboxViewConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out MboxViewConfView view, out ReadOnlySequence<byte> body, out error))
        {
            return null;
        }

        return view.ToOwned() with { Body = body.ToArray() };
    }

    private static void Read(in MboxViewConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.ResponseStatus);
        reader.Read(view.ResponseText);
        reader.ReadPresence(view.HasResponseText);
        reader.ReadAll(view.ContentLocation);
        reader.ReadAll(view.MmState);
        reader.ReadAll(view.MmFlags);
        reader.Read(view.Start);
        reader.Read(view.Limit);
        reader.ReadAll(view.Attributes);
        reader.ReadAll(view.MboxTotals);
        reader.ReadAll(view.MboxQuotas);
        reader.Read(view.MessageCount);
        reader.ReadContentType(view.ContentType);
        reader.Read(view.Body);
        reader.ReadParts(view.Parts);
    }
}
