using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>No input makes anything throw that reads: neither as what it is meant to be, nor as anything else.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class NothingThrows(Codec codec) : Invariant(codec)
{
    private static readonly ValueDefinition[] Values =
    [
        .. Enum.GetValues<WspPrimitive>().Select(PrimitiveDefinition.Of),
        .. MmsSchema.Headers.Headers.Select(h => h.Value).Distinct(),
        .. MmsSchema.HeaderSets.Part.Includes!.Headers.Select(h => h.Value).Distinct(),
    ];

    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        byte[] octets = input.Octets;
        return FaultOf("MmsPdu.TryDecode", () => Codec.TryDecode(octets, out MmsPdu? _, out _))
            ?? FaultOf("MmsPdu.TryDecodeStrict", () => Codec.TryDecodeStrict(octets, out _, out _))
            ?? FaultOf("MmsConformance.TryCheck", () => Codec.TryCheck(octets, out _, out _))
            ?? FaultOf("MmsHeaders", () => Codec.Scan(octets))
            ?? FaultOf("MultipartReader", () => Codec.ReadParts(octets, 0))
            ?? FaultOf("MultipartWalker", () => Codec.WalkParts(octets, 0))
            ?? FaultOf("ValueNode", () => Codec.ReadValue(Values[(uint)input.Seed % (uint)Values.Length], octets))
            ?? FaultOf("MmsDocument", () => Codec.Inspect(octets))
            ?? FaultOf("WspPushView", () => Codec.ReadPush(octets))
            ?? FaultOf("PushDocument", () => MmsConformance.Check(Codec.InspectPush(octets), octets))
            ?? FaultOf("SmsDeliver.TryDecode", () => Codec.TryDecode(octets, out SmsDeliver? _, out _))
            ?? FaultOf("SmsDocument", () => Codec.InspectSms(octets));
    }

    private static string? FaultOf(string what, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception fault)
        {
            return $"{what} throws {fault.GetType().Name} {fault.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("MmsCodec.", StringComparison.Ordinal))?.Trim()}: {fault.Message}";
        }
    }
}
