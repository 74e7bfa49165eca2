using System.Buffers;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>Octets in several segments are read as the same octets in one.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class SegmentsMakeNoDifference(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu)
        {
            return null;
        }

        byte[] octets = input.Octets;
        Chances chances = new(input.Seed);
        ReadOnlySequence<byte> segments = Splits.Sequence(Splits.Pieces(octets, chances));
        byte[] scratch = new byte[octets.Length];
        if (Codec.ReadParts(octets, 0).DifferenceTo(Codec.ReadParts(segments, scratch, 0)) is string parts)
        {
            return $"As a multipart in one piece and in several: {parts}.";
        }

        if (!Codec.TryDecode(octets, out MmsPdu? pdu, out MmsError error))
        {
            ViewReading refused = Codec.ReadView(MmsMessageType.RetrieveConf, segments, scratch);
            ViewReading refusedWhole = Codec.ReadView(MmsMessageType.RetrieveConf, octets);
            return refused.Error == refusedWhole.Error ? null : $"In one piece the error is {refusedWhole.Error}, in several {refused.Error}.";
        }

        // Scratch memory for the headers alone is enough for a PDU that may have a body.
        bool mayHaveBody = MmsSchema.FindPdu((byte)pdu!.MessageType)!.Body is not null;
        int enough = mayHaveBody && chances.InHundred(50) && MmsHeaders.TryScan(octets, out MmsHeaders headers, out _) && headers.HasBody ? headers.Length : octets.Length;
        ViewReading whole = Codec.ReadView(pdu.MessageType, octets);
        ViewReading split = Codec.ReadView(pdu.MessageType, segments, scratch.AsSpan(0, enough));
        if (whole.IsRead != split.IsRead || whole.Error != split.Error)
        {
            return $"In one piece {pdu.MessageType} is read {whole.IsRead} ({whole.Error}), in several {split.IsRead} ({split.Error}).";
        }

        string? other = whole.Values.Keys.FirstOrDefault(k => !Owning.AreEqual(whole.Values[k], split.Values[k]));
        return other is null ? null : $"{other} in one piece is {Owning.InWords(whole.Values[other])}, in several {Owning.InWords(split.Values[other])}.";
    }
}
