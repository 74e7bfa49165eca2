namespace MmsCodec;

/// <summary>TP-DCS: how the user data of an SMS is coded (3GPP TS 23.038).</summary>
/// <param name="Octet">The octet as it is on the wire.</param>
public readonly record struct SmsDataCoding(byte Octet)
{
    /// <summary>Octets for the mobile equipment: what pushes are coded as.</summary>
    public static SmsDataCoding Octets => new(0xF5);

    /// <summary>The default alphabet.</summary>
    public static SmsDataCoding Default => new(0x00);

    /// <summary>UCS-2.</summary>
    public static SmsDataCoding Ucs2 => new(0x08);

    /// <summary>Whether the text is compressed; it is not decompressed here.</summary>
    public bool IsCompressed => (Octet & 0xA0) == 0x20;

    /// <summary>
    /// What the user data consists of. Codings that are reserved count as the default alphabet, as the standard asks; what is compressed
    /// is octets.
    /// </summary>
    public SmsAlphabet Alphabet => IsCompressed ? SmsAlphabet.Octets : (Octet >> 4) switch
    {
        < 8 => ((Octet >> 2) & 3) switch
        {
            1 => SmsAlphabet.Octets,
            2 => SmsAlphabet.Ucs2,
            _ => SmsAlphabet.Default,
        },
        0xE => SmsAlphabet.Ucs2,
        0xF => (Octet & 4) != 0 ? SmsAlphabet.Octets : SmsAlphabet.Default,
        _ => SmsAlphabet.Default,
    };
}
