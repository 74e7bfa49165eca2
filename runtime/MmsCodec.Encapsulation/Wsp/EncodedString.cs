namespace MmsCodec;

/// <summary>A decoded Encoded-string-value over the caller's octets (OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
public readonly ref struct EncodedString : IMmsView<EncodedText>
{
    /// <summary>Makes an encoded string of octets that hold neither quote nor terminator.</summary>
    /// <param name="octets">The text in its charset.</param>
    /// <param name="charset">The MIBenum; 0 is any charset (<c>*</c>); <c>null</c> a plain Text-string.</param>
    public EncodedString(ReadOnlySpan<byte> octets, int? charset)
    {
        Octets = octets;
        Charset = charset;
    }

    /// <summary>The text's octets in its charset, without quote and terminator.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>The MIBenum; 0 is any charset (<c>*</c>); <c>null</c> when the value is a plain Text-string.</summary>
    public int? Charset { get; }

    /// <summary>Whether the text has no octets.</summary>
    public bool IsEmpty => Octets.IsEmpty;

    /// <summary>The text. Plain text is read as UTF-8; text in any charset as UTF-8 if it is, else as ISO 8859-1; what cannot be
    /// decoded becomes U+FFFD. A byte-order mark stays in the text; a folded line reads as one space (RFC 2616 2.2).</summary>
    public override string ToString()
    {
        return MmsCharsets.DecodeUnfolded(Octets, Charset);
    }

    /// <summary>A copy that may outlive the octets.</summary>
    public EncodedText ToOwned()
    {
        return new(ToString(), Charset);
    }

    /// <summary>The text as an address; one that is none by the grammar is of kind <see cref="MmsAddressKind.Other"/>
    /// (OMA-TS-MMS_ENC-V1_3 §8).</summary>
    public MmsAddress ToAddress()
    {
        return MmsAddress.Read(ToString());
    }
}
