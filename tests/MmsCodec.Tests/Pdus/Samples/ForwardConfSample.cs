using System.Buffers;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>M-Forward.conf with every header of its table (OMA-TS-MMS_ENC-V1_3 §6.5.2).</summary>
internal sealed class ForwardConfSample : PduSample
{
    public override byte[] Octets { get; } =
    [
        0x8C, 0x8A,                                             // X-Mms-Message-Type: M-Forward.conf
        0x98, .. "T1"u8, 0x00,                                  // X-Mms-Transaction-Id
        0x8D, 0x93,                                             // X-Mms-MMS-Version: 1.3
        0x92, 0xC4,                                             // X-Mms-Response-Status: Error-transient-partial-success
        0x93, .. "Some did not get it"u8, 0x00,                 // X-Mms-Response-Text
        0x8B, .. "M7@mmsc.example"u8, 0x00,                     // Message-ID
        0x83, .. "http://mmsc.example/box/7"u8, 0x00,           // X-Mms-Content-Location
        0xA5, 0x80,                                             // X-Mms-Store-Status: Success
        0xA6, .. "Stored"u8, 0x00,                              // X-Mms-Store-Status-Text
    ];

    public override MmsPdu Record { get; } = new ForwardConf
    {
        TransactionId = "T1",
        ResponseStatus = MmsResponseStatus.ErrorTransientPartialSuccess,
        ResponseText = "Some did not get it",
        MessageId = "M7@mmsc.example",
        ContentLocation = "http://mmsc.example/box/7",
        StoreStatus = MmsStoreStatus.Success,
        StoreStatusText = "Stored",
    };

    public override Type View => typeof(ForwardConfView);

    public override int EncodedLength => Encoder.EncodedLength;

    private static ForwardConfEncoder Encoder => new ForwardConfEncoder("T1"u8, MmsResponseStatus.ErrorTransientPartialSuccess)
    {
        ResponseText = "Some did not get it"u8,
        MessageId = "M7@mmsc.example"u8,
        ContentLocation = "http://mmsc.example/box/7"u8,
        StoreStatus = MmsStoreStatus.Success,
        StoreStatusText = "Stored"u8,
    };

    public override bool TryEncode(Span<byte> destination, out int written) => Encoder.TryEncode(destination, out written);

    public override void Encode(IBufferWriter<byte> writer) => Encoder.Encode(writer);

    public override bool TryRead(ReadOnlySpan<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ForwardConfView.TryDecode(octets, out ForwardConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool TryRead(in ReadOnlySequence<byte> octets, PropertyReader reader)
    {
        bool isDecoded = ForwardConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out ForwardConfView view, out _);
        Read(in view, reader);
        return isDecoded;
    }

    public override bool IsWellFormed(ReadOnlySpan<byte> octets) => ForwardConfView.TryDecode(octets, out ForwardConfView view, out _) && view.IsWellFormed;

    public override MmsPdu? Decode(ReadOnlySpan<byte> octets, out MmsError error) =>
        ForwardConfView.TryDecode(octets, out ForwardConfView view, out error) ? view.ToOwned() : null;

    public override MmsPdu? Decode(in ReadOnlySequence<byte> octets, out MmsError error) =>
        ForwardConfView.TryDecode(in octets, stackalloc byte[ScratchLength], out ForwardConfView view, out error) ? view.ToOwned() : null;

    private static void Read(in ForwardConfView view, PropertyReader reader)
    {
        reader.ReadHeaders(view.Headers);
        reader.Read(view.IsWellFormed);
        reader.Read(view.TransactionId);
        reader.Read(view.Version);
        reader.Read(view.ResponseStatus);
        reader.Read(view.ResponseText);
        reader.ReadPresence(view.HasResponseText);
        reader.Read(view.MessageId);
        reader.ReadPresence(view.HasMessageId);
        reader.Read(view.ContentLocation);
        reader.ReadPresence(view.HasContentLocation);
        reader.Read(view.StoreStatus);
        reader.Read(view.StoreStatusText);
        reader.ReadPresence(view.HasStoreStatusText);
    }
}
