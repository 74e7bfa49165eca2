namespace MmsCodec;

/// <summary>What was tolerated in an X-Mms-Content-Location so that a relay followed from it.</summary>
[Flags]
public enum RelayAddressNotes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Space before or after the address was dropped.</summary>
    SurroundingSpace = 1,

    /// <summary>Octets of an IPv4 address have leading zeros; they were read as decimal (<c>130.244.202.030</c> ends in 30).</summary>
    LeadingZeros = 2,

    /// <summary>The host name ends in a dot, which was dropped.</summary>
    TrailingDot = 4,

    /// <summary>Characters that an address cannot have were percent-encoded, as UTF-8 where they are not US-ASCII.</summary>
    EncodedCharacters = 8,

    /// <summary>A fragment (<c>#...</c>), which is never sent, was dropped.</summary>
    FragmentDropped = 16,
}
