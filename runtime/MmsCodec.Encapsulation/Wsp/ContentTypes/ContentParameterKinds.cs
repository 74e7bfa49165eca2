using MmsCodec.Schema;

namespace MmsCodec;

/// <summary>Which value syntax each assigned parameter has, as the specs say (WAP-230-WSP Appendix A, Table 38).</summary>
internal static class ContentParameterKinds
{
    private static readonly ContentParameterKind[] ByToken = Index();

    public static ContentParameterKind Of(int? token) =>
        token is int number && (uint)number < (uint)ByToken.Length ? ByToken[number] : ContentParameterKind.Untyped;

    private static ContentParameterKind[] Index()
    {
        ContentParameterKind[] byToken = new ContentParameterKind[0x80];
        Array.Fill(byToken, ContentParameterKind.Untyped);
        foreach (ParameterDefinition parameter in MmsSchema.Values.ContentParameter.Parameters)
        {
            byToken[parameter.Token] = Of(parameter.Value);
        }

        return byToken;
    }

    private static ContentParameterKind Of(ValueDefinition value) => value switch
    {
        PrimitiveDefinition primitive => primitive.Primitive switch
        {
            WspPrimitive.QValue => ContentParameterKind.QValue,
            WspPrimitive.Version => ContentParameterKind.Version,
            WspPrimitive.Integer => ContentParameterKind.Integer,
            WspPrimitive.TextString => ContentParameterKind.Text,
            WspPrimitive.FieldName => ContentParameterKind.FieldName,
            WspPrimitive.ShortInteger => ContentParameterKind.ShortInteger,
            WspPrimitive.DeltaSeconds => ContentParameterKind.DeltaSeconds,
            WspPrimitive.NoValue => ContentParameterKind.NoValue,
            WspPrimitive.TextValue => ContentParameterKind.TextValue,
            WspPrimitive.Date => ContentParameterKind.Date,
            _ => ContentParameterKind.Untyped,
        },
        NumbersDefinition numbers when numbers == MmsSchema.Values.Charset => ContentParameterKind.Charset,
        NumbersDefinition numbers when numbers == MmsSchema.Values.MediaType => ContentParameterKind.MediaType,
        _ => ContentParameterKind.Untyped,
    };
}
