namespace MmsCodec;

/// <summary>No headers beside those of the PDU.</summary>
public readonly struct MmsNoExtraHeaders : IMmsExtraHeaders
{
    /// <inheritdoc/>
    public int EncodedLength => 0;

    /// <inheritdoc/>
    public void WriteTo(ref WspWriter writer)
    {
    }
}
