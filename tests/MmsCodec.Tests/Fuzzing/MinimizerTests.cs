using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Invariants;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Running;

namespace MmsCodec.Tests.Fuzzing;

public sealed class MinimizerTests
{
    /// <summary>The stand-in throws where there is a quotation mark: one octet of the many is to blame.</summary>
    [Fact]
    public void What_is_not_to_blame_is_taken_away()
    {
        Fuzzer fuzzer = new(new BrokenCodecs.Throws(), seed: 0);
        byte[] octets = [.. new PduMaker(5).Make(MmsSchema.FindPdu("M-Retrieve.conf")!).Octets, 0x22, .. new byte[40]];
        Finding finding = Assert.IsType<Finding>(fuzzer.Try(nameof(NothingThrows), new FuzzInput(InputKind.Pdu, octets)));

        Finding small = new Minimizer(fuzzer).Minimize(finding);

        Assert.Equal([0x22], small.Input.Octets);
        Assert.Equal(nameof(NothingThrows), small.Invariant);
    }

    /// <summary>The stand-in allocates when the fourth octet is a letter: three octets must stay before it, and become plain.</summary>
    [Fact]
    public void What_must_stay_becomes_plain()
    {
        Fuzzer fuzzer = new(new BrokenCodecs.AllocatesByDeclaredLength(), seed: 0);
        byte[] octets = new PduMaker(5).Make(MmsSchema.FindPdu("M-NotifyResp.ind")!).Octets;
        octets[3] = (byte)'z';
        Finding finding = Assert.IsType<Finding>(fuzzer.Try(nameof(MemoryIsBounded), new FuzzInput(InputKind.Pdu, octets)));

        Finding small = new Minimizer(fuzzer).Minimize(finding);

        Assert.Equal([0x00, 0x00, 0x00, (byte)'a'], small.Input.Octets);
    }
}
