namespace MmsCodec;

/// <summary>An owned Encoded-string-value: a text and the charset it travels in (OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
/// <param name="Text">The text.</param>
/// <param name="Charset">The MIBenum, for example 106 for UTF-8. With <c>null</c> US-ASCII text is written as a plain Text-string
/// and other text in UTF-8.</param>
public readonly record struct EncodedText(string Text, int? Charset = null)
{
    /// <summary>A text in the charset that suits it.</summary>
    public static implicit operator EncodedText(string text)
    {
        return new(text);
    }

    /// <summary>The text.</summary>
    public override string ToString()
    {
        return Text ?? string.Empty;
    }

    /// <summary>The text as an address; one that is none by the grammar is of kind <see cref="MmsAddressKind.Other"/>
    /// (OMA-TS-MMS_ENC-V1_3 §8).</summary>
    public MmsAddress ToAddress()
    {
        return MmsAddress.Read(ToString());
    }
}
