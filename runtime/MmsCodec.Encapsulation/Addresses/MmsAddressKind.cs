namespace MmsCodec;

/// <summary>The kinds of address in To, Cc, Bcc and From (OMA-TS-MMS_ENC-V1_3 §8).</summary>
public enum MmsAddressKind
{
    /// <summary>A text of no other kind: an address with an unknown <c>/TYPE=</c>, or none by the grammar.</summary>
    Other,

    /// <summary>A phone number, <c>/TYPE=PLMN</c>.</summary>
    PlmnNumber,

    /// <summary>An IPv4 address, <c>/TYPE=IPv4</c>.</summary>
    IPv4,

    /// <summary>An IPv6 address, <c>/TYPE=IPv6</c>.</summary>
    IPv6,

    /// <summary>An e-mail address, with or without a display name.</summary>
    Email,

    /// <summary>Digits, after one <c>+</c>, <c>*</c> or <c>#</c> if any, without a type.</summary>
    NumShortcode,

    /// <summary>Letters, digits and underscores without a type.</summary>
    AlphanumShortcode,
}
