namespace MmsCodec;

/// <summary>Reads a header's field octet as a value (OMA-TS-MMS_ENC-V1_3 §7.3.3).</summary>
public readonly struct MmsHeaderSyntax : IValueSyntax<MmsHeader>
{
    /// <inheritdoc/>
    public static bool TryRead(scoped ref WspReader reader, out MmsHeader value)
    {
        bool read = reader.TryReadFieldName(out byte number);
        value = (MmsHeader)number;
        return read;
    }
}
