namespace MmsCodec;

/// <summary>What the user data of an SMS consists of (3GPP TS 23.038).</summary>
public enum SmsAlphabet
{
    /// <summary>Characters of the default alphabet, in septets.</summary>
    Default = 0,

    /// <summary>Octets whose meaning is the application's.</summary>
    Octets,

    /// <summary>Characters of UCS-2, two octets each, the higher first.</summary>
    Ucs2,
}
