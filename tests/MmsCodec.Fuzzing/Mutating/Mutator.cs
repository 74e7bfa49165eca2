using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Changes an input in one way: where it can be followed by its structure, else by octets.</summary>
internal static class Mutator
{
    private static readonly Func<byte[], Chances, byte[]?>[] ByStructure =
    [
        HeaderMutations.Repeat,
        HeaderMutations.Swap,
        HeaderMutations.Drop,
        HeaderMutations.Rename,
        HeaderMutations.Splice,
        HeaderMutations.AddTextual,
        ValueMutations.ChangeLength,
        ValueMutations.ChangeQuote,
        ValueMutations.ChangeCharset,
        ValueMutations.ChangeVersion,
        ValueMutations.Replace,
        ValueMutations.Grow,
        BodyMutations.ChangeCount,
        BodyMutations.ChangeEntryLength,
        BodyMutations.Nest,
        BodyMutations.AddPartHeader,
        BodyMutations.AddParameter,
    ];

    private static readonly Func<byte[], Chances, byte[]>[] ByOctets =
    [
        OctetMutations.Flip,
        OctetMutations.Set,
        OctetMutations.Insert,
        OctetMutations.Remove,
        OctetMutations.Copy,
        OctetMutations.Truncate,
        OctetMutations.Append,
    ];

    /// <summary>The changed octets; never the array that was given.</summary>
    public static byte[] Mutate(byte[] octets, InputKind kind, Chances chances)
    {
        if (kind == InputKind.Pdu && chances.InHundred(60) && chances.Of(ByStructure)(octets, chances) is byte[] changed)
        {
            return changed;
        }

        return octets.Length == 0 ? chances.Octets(chances.Between(1, 8)) : chances.Of(ByOctets)(octets, chances);
    }
}
