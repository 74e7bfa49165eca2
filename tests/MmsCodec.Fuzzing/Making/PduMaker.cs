using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>
/// Makes PDUs that follow the standard, of every type, with every kind of value, from what the specs describe; without the codec's
/// readers and writers. The same seed makes the same PDUs.
/// </summary>
/// <param name="seed">What the choices start from.</param>
public sealed class PduMaker(int seed)
{
    private readonly Chances _chances = new(seed);
    private int _next;

    /// <summary>The octets of the next PDU.</summary>
    /// <param name="pdu">Which it is; every type has its turn.</param>
    public byte[] Next(out PduDefinition pdu)
    {
        MadePdu made = Next();
        pdu = made.Definition;
        return made.Octets;
    }

    /// <summary>The next PDU, with what was put in; every type has its turn.</summary>
    public MadePdu Next() => Make(MmsSchema.Pdus[_next++ % MmsSchema.Pdus.Count]);

    /// <summary>A PDU of a type.</summary>
    /// <param name="pdu">Which.</param>
    public MadePdu Make(PduDefinition pdu)
    {
        List<MadeValue> values = [];
        byte[] octets = new PduWriting(_chances, values, pdu, string.Empty, depth: 0).Make();
        return new(pdu, octets, values);
    }
}
