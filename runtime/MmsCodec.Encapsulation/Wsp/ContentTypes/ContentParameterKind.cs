namespace MmsCodec;

/// <summary>The value syntaxes of parameters (WAP-230-WSP Appendix A, Table 38).</summary>
internal enum ContentParameterKind
{
    /// <summary>Integer-value or Text-value: parameters named by a text and those whose number is not assigned.</summary>
    Untyped,
    QValue,
    Charset,
    Version,
    Integer,
    ShortInteger,
    Text,
    TextValue,
    FieldName,
    MediaType,
    DeltaSeconds,
    Date,
    NoValue,
}
