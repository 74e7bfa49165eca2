using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Fuzzing.Inputs;

/// <summary>Octets to try.</summary>
/// <param name="Kind">What they are meant to be.</param>
/// <param name="Octets">The octets.</param>
/// <param name="Made">The PDU that they are, when it was made to follow the standard; null once anything was changed.</param>
public sealed record FuzzInput(InputKind Kind, byte[] Octets, MadePdu? Made = null)
{
    /// <summary>A number that the octets alone decide, for what an invariant leaves to chance.</summary>
    public int Seed
    {
        get
        {
            uint hash = 2166136261;
            foreach (byte octet in Octets)
            {
                hash = (hash ^ octet) * 16777619;
            }

            return (int)hash;
        }
    }
}
