using System.Buffers;
using System.IO.Pipelines;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>A PDU that arrives piece by piece is read as one that is there at once.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class ReadsMakeNoDifference(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Kind != InputKind.Pdu)
        {
            return null;
        }

        Chances chances = new(input.Seed);
        Lines whole = Codec.ReadStream(PipeReader.Create(new ReadOnlySequence<byte>(input.Octets)));
        Lines pieces = Codec.ReadStream(new PiecemealPipe(Splits.Pieces(input.Octets, chances), endsLate: chances.InHundred(50)));
        return whole.DifferenceTo(pieces) is string difference ? $"At once and piece by piece: {difference}." : null;
    }
}
