using System.Buffers;
using System.IO.Pipelines;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>The codec as the fuzzer uses it. Tests put broken ones in its place, to see that the invariants notice.</summary>
public class Codec
{
    /// <summary>Decodes into an owned record.</summary>
    public virtual bool TryDecode(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error) => MmsPdu.TryDecode(octets, out pdu, out error);

    /// <summary>Decodes into an owned record what follows the standard.</summary>
    public virtual bool TryDecodeStrict(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error) =>
        MmsPdu.TryDecodeStrict(octets, out pdu, out error);

    /// <summary>Decodes into the owned record of a type.</summary>
    public virtual bool TryDecode(MmsMessageType type, ReadOnlySpan<byte> octets, bool isStrict, out MmsPdu? pdu, out MmsError error) =>
        ViewReader.Of(type)!.TryDecode(octets, isStrict, out pdu, out error);

    /// <summary>Encodes an owned record.</summary>
    public virtual byte[] Encode(MmsPdu pdu) => pdu.Encode();

    /// <summary>Encodes an owned record into memory of the caller.</summary>
    public virtual bool TryEncode(MmsPdu pdu, Span<byte> destination, out int written) => pdu.TryEncode(destination, out written);

    /// <summary>Checks against the standard.</summary>
    public virtual bool TryCheck(ReadOnlySpan<byte> octets, out IReadOnlyList<MmsFinding> findings, out MmsError error) =>
        MmsConformance.TryCheck(octets, out findings, out error);

    /// <summary>Reads every property of the typed view.</summary>
    public virtual ViewReading ReadView(MmsMessageType type, ReadOnlySpan<byte> octets) => ViewReader.Of(type)!.Read(octets);

    /// <summary>The same over segments.</summary>
    public virtual ViewReading ReadView(MmsMessageType type, ReadOnlySequence<byte> octets, Span<byte> scratch) => ViewReader.Of(type)!.Read(octets, scratch);

    /// <summary>Goes through the headers.</summary>
    public virtual Lines Scan(ReadOnlySpan<byte> octets)
    {
        if (!MmsHeaders.TryScan(octets, out MmsHeaders headers, out MmsError error))
        {
            return new(error, []);
        }

        List<string> found = [];
        foreach (MmsHeaderField field in headers)
        {
            found.Add($"{field.Offset}+{field.Length} {field.ToString()} {field.ValueOffset} {Convert.ToHexString(field.Value)}");
        }

        found.Add($"{headers.MessageType} {headers.Length} {headers.HasBody} {headers.Body.Length}");
        return new(default, found);
    }

    /// <summary>Goes through the entries of a multipart.</summary>
    public virtual Lines ReadParts(ReadOnlySpan<byte> body, long offset)
    {
        List<string> found = [];
        MultipartReader parts = new(body, offset);
        while (parts.MoveNext())
        {
            found.Add(PartLines.Of(parts.Current));
        }

        found.Add($"{parts.DeclaredEntries} {parts.EntriesRead}");
        return new(parts.Error, found);
    }

    /// <summary>The same over segments.</summary>
    public virtual Lines ReadParts(ReadOnlySequence<byte> body, Span<byte> scratch, long offset)
    {
        List<string> found = [];
        MultipartSequenceReader parts = new(body, scratch, offset);
        while (parts.MoveNext())
        {
            found.Add(PartLines.Of(parts.Current));
        }

        found.Add($"{parts.DeclaredEntries} {parts.EntriesRead}");
        return new(parts.Error, found);
    }

    /// <summary>The entries of a multipart and of those in it, with the depth before each.</summary>
    public virtual Lines WalkParts(ReadOnlySpan<byte> body, long offset)
    {
        List<string> found = [];
        MultipartWalker parts = new(body, offset);
        while (parts.MoveNext())
        {
            found.Add($"{parts.Depth} {PartLines.Of(parts.Current)}");
        }

        return new(parts.Error, found);
    }

    /// <summary>Reads a PDU as it arrives.</summary>
    public virtual Lines ReadStream(PipeReader input) => StreamLines.Read(input);

    /// <summary>Reads a PDU into a tree.</summary>
    public virtual MmsDocument Inspect(ReadOnlyMemory<byte> octets) => MmsDocument.Read(octets);

    /// <summary>Reads a value of a described syntax.</summary>
    public virtual ValueNode ReadValue(ValueDefinition definition, ReadOnlySpan<byte> octets) => ValueNode.Read("value", definition, octets, 0, out _);

    /// <summary>Writes a tree.</summary>
    public virtual byte[] Encode(MmsDocument document)
    {
        ArrayBufferWriter<byte> output = new();
        document.Encode(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a push.</summary>
    public virtual Lines ReadPush(ReadOnlySpan<byte> octets) => PushLines.Read(octets);

    /// <summary>Reads a push into a tree.</summary>
    public virtual PushDocument InspectPush(ReadOnlyMemory<byte> octets) => PushDocument.Read(octets);

    /// <summary>Decodes an SMS.</summary>
    public virtual bool TryDecode(ReadOnlySpan<byte> octets, out SmsDeliver? sms, out MmsError error) => SmsDeliver.TryDecode(octets, out sms, out error);

    /// <summary>Encodes an SMS.</summary>
    public virtual byte[] Encode(SmsDeliver sms) => sms.Encode();

    /// <summary>Reads an SMS into a tree.</summary>
    public virtual SmsDocument InspectSms(ReadOnlyMemory<byte> octets) => SmsDocument.Read(octets);
}
