namespace MmsCodec.Schema;

/// <summary>The primitive values of WSP (WAP-230-WSP §8.4.2) and of MMS Encapsulation: the only ones that are code, not spec.</summary>
public enum WspPrimitive
{
    /// <summary>One octet.</summary>
    Octet,

    /// <summary>Short-integer: 0 to 127 in one octet with the top bit set (WAP-230-WSP §8.4.2.1).</summary>
    ShortInteger,

    /// <summary>Long-integer: a length of 1 to 30, then that many octets, big-endian (WAP-230-WSP §8.4.2.1).</summary>
    LongInteger,

    /// <summary>Integer-value: a Short-integer or a Long-integer (WAP-230-WSP §8.4.2.3).</summary>
    Integer,

    /// <summary>Uintvar-integer: 7 bits an octet, at most 5 octets (WAP-230-WSP §8.1.2).</summary>
    Uintvar,

    /// <summary>Text-string, ended by NUL (WAP-230-WSP §8.4.2.1).</summary>
    TextString,

    /// <summary>Token-text, ended by NUL (WAP-230-WSP §8.4.2.1).</summary>
    TokenText,

    /// <summary>Quoted-string: 0x22, text, NUL (WAP-230-WSP §8.4.2.1).</summary>
    QuotedString,

    /// <summary>Text-value: No-value, Token-text or Quoted-string (WAP-230-WSP §8.4.2.3).</summary>
    TextValue,

    /// <summary>Uri-value: a Text-string that holds a URI (WAP-230-WSP §8.4.2.3).</summary>
    Uri,

    /// <summary>No-value: one zero octet (WAP-230-WSP §8.4.2.3).</summary>
    NoValue,

    /// <summary>Q-value: a quality from 0 to 1 in thousandths as a uintvar (WAP-230-WSP §8.4.2.3).</summary>
    QValue,

    /// <summary>Version-value: major and minor in a Short-integer, or a text (WAP-230-WSP §8.4.2.3).</summary>
    Version,

    /// <summary>Date-value: seconds since 1970-01-01 UTC as a Long-integer (WAP-230-WSP §8.4.2.3).</summary>
    Date,

    /// <summary>Delta-seconds-value: seconds as an Integer-value (WAP-230-WSP §8.4.2.3).</summary>
    DeltaSeconds,

    /// <summary>Encoded-string-value: text with or without a character set (OMA-TS-MMS_ENC-V1_3 §7.3.19).</summary>
    EncodedString,

    /// <summary>A header's field octet as a value (OMA-TS-MMS_ENC-V1_3 §7.3.3).</summary>
    FieldName,

    /// <summary>A value that is carried but not looked into.</summary>
    Opaque,
}
