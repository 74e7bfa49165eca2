namespace MmsCodec;

/// <summary>Which value syntax each assigned parameter has (WAP-230-WSP Appendix A, Table 38).</summary>
internal static class ContentParameterKinds
{
    public static ContentParameterKind Of(int? token)
    {
        return token switch
        {
            0x00 => ContentParameterKind.QValue,
            0x01 => ContentParameterKind.Charset,
            0x02 => ContentParameterKind.Version,
            0x03 or 0x16 => ContentParameterKind.Integer,
            0x05 or 0x06 or (>= 0x0A and <= 0x0D) or 0x0F => ContentParameterKind.Text,
            0x07 => ContentParameterKind.FieldName,
            0x08 or 0x11 => ContentParameterKind.ShortInteger,
            0x09 => ContentParameterKind.MediaType,
            0x0E => ContentParameterKind.DeltaSeconds,
            0x10 => ContentParameterKind.NoValue,
            0x12 or (>= 0x17 and <= 0x1D) => ContentParameterKind.TextValue,
            >= 0x13 and <= 0x15 => ContentParameterKind.Date,
            _ => ContentParameterKind.Untyped,
        };
    }
}
