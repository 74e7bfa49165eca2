namespace MmsCodec;

/// <summary>What kind of number an SMS address is (3GPP TS 23.040).</summary>
public enum SmsTypeOfNumber : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>International: the country code comes first, without a prefix.</summary>
    International = 1,

    /// <summary>National.</summary>
    National = 2,

    /// <summary>Specific to the network.</summary>
    NetworkSpecific = 3,

    /// <summary>A subscriber number.</summary>
    Subscriber = 4,

    /// <summary>Letters and digits, in the default alphabet.</summary>
    Alphanumeric = 5,

    /// <summary>Abbreviated.</summary>
    Abbreviated = 6,

    /// <summary>Reserved for extension.</summary>
    Reserved = 7,
}
