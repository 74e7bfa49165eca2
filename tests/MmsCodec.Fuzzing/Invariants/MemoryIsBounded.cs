using System.Buffers;
using System.IO.Pipelines;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>What reading allocates is bounded by what was read.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class MemoryIsBounded(Codec codec) : Invariant(codec)
{
    // What an input of no length may cost.
    private const long Base = 16 * 1024;

    // An item of a list is some hundred octets and can be made from two.
    private const long OwnedPerOctet = 150;

    // A node of a tree costs hundreds of octets and can be made from one; a finding has a sentence.
    private const long TreePerOctet = 2000;

    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        byte[] octets = input.Octets;
        return Fault("MmsPdu.TryDecode", () => Codec.TryDecode(octets, out MmsPdu? _, out _), OwnedPerOctet, octets)
            ?? Fault("MmsDocument", () => Codec.Inspect(octets), TreePerOctet, octets)
            ?? Fault("MmsConformance.TryCheck", () => Codec.TryCheck(octets, out _, out _), TreePerOctet, octets)
            ?? Fault("MmsPduPipeReader", () => Codec.ReadStream(PipeReader.Create(new ReadOnlySequence<byte>(octets))), TreePerOctet, octets)
            ?? Fault("WspPushView", () => Codec.ReadPush(octets), TreePerOctet, octets)
            ?? Fault("SmsDeliver.TryDecode", () => Codec.TryDecode(octets, out SmsDeliver? _, out _), OwnedPerOctet, octets);
    }

    // What the first call sets up for good, a second one does not.
    private static string? Fault(string what, Action read, long perOctet, byte[] octets)
    {
        long allowed = Base + (octets.Length * perOctet);
        long used = Allocated(read);
        used = used <= allowed ? used : Math.Min(used, Allocated(read));
        return used <= allowed ? null : $"{what} allocates {used} octets for {octets.Length}; {allowed} are allowed.";
    }

    private static long Allocated(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
