using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>Whatever can be enumerated has no more items than the input has octets.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class LoopsConsume(Codec codec) : Invariant(codec)
{
    // Lines that say something of the whole.
    private const int Summaries = 3;

    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        byte[] octets = input.Octets;
        return Fault("MmsHeaders", Codec.Scan(octets).Found.Count, octets)
            ?? Fault("MultipartReader", Codec.ReadParts(octets, 0).Found.Count, octets)
            ?? Fault("MultipartWalker", Codec.WalkParts(octets, 0).Found.Count, octets)
            ?? Fault("WspPushView", Codec.ReadPush(octets).Found.Count, octets)
            ?? Fault("MmsDocument", Codec.Inspect(octets).Headers.Count, octets);
    }

    private static string? Fault(string what, int items, byte[] octets) =>
        items <= octets.Length + Summaries ? null : $"{what} finds {items} items in {octets.Length} octets.";
}
