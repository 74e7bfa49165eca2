namespace MmsCodec;

/// <summary>
/// Headers that an encoder writes after those of its PDU, before Content-Type: what a vendor's spec adds to a PDU of the standard.
/// The types that implement it are generated from such specs.
/// </summary>
public interface IMmsExtraHeaders
{
    /// <summary>The octets that the headers take, exactly.</summary>
    int EncodedLength { get; }

    /// <summary>Writes the headers.</summary>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    void WriteTo(ref WspWriter writer);
}
