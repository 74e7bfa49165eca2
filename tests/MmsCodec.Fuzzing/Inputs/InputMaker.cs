using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Mutating;

namespace MmsCodec.Fuzzing.Inputs;

/// <summary>Makes inputs: some as the standard has them, most of them changed. The same seed makes the same inputs.</summary>
/// <param name="seed">What the choices start from.</param>
public sealed class InputMaker(int seed)
{
    private readonly PduMaker _pdus = new(seed);
    private readonly Chances _chances = new(~seed);

    /// <summary>The next input.</summary>
    public FuzzInput Next()
    {
        MadePdu pdu = _pdus.Next();
        FuzzInput input = _chances.Below(10) switch
        {
            0 => new(InputKind.Push, new PushMaker(_chances).Make(pdu.Octets)),
            1 => new(InputKind.Sms, new SmsMaker(_chances).Make(new PushMaker(_chances).Make(pdu.Octets))),
            _ => new(InputKind.Pdu, pdu.Octets, pdu),
        };
        int mutations = _chances.InHundred(20) ? 0 : _chances.Between(1, 4);
        return mutations == 0 ? input : new(input.Kind, Mutated(input, mutations));
    }

    private byte[] Mutated(FuzzInput input, int mutations)
    {
        byte[] octets = input.Octets;
        for (int i = 0; i < mutations; i++)
        {
            octets = Mutator.Mutate(octets, input.Kind, _chances);
        }

        return octets;
    }
}
