using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>Where a value stands, on which the shape of dates, versions and assigned numbers depends.</summary>
internal enum Place
{
    /// <summary>It is the value of a header of a PDU.</summary>
    PduHeader,

    /// <summary>It is the value of a WSP header, in a push or a part.</summary>
    WspHeader,

    /// <summary>It is the value of a parameter.</summary>
    Parameter,

    /// <summary>It is a member of a value.</summary>
    Member,
}

/// <summary>Chooses the shape of a value by its syntax and place.</summary>
internal static class ValueShapes
{
    /// <summary>Writes a value under a key; octets that do not follow their syntax as such.</summary>
    public static void WriteMember(Utf8JsonWriter json, string key, ValueNode node, Place place) =>
        For(node, place).WriteMember(json, key, node.Value);

    /// <summary>Reads what stands under a key as a value of the given syntax, or as octets.</summary>
    public static ValueNode ReadMember(JsonNode parent, string key, string name, ValueDefinition definition, Place place)
    {
        ValueShape shape = parent.Find(key) is JsonNode node && OpaqueShape.IsOne(node) ? OpaqueShape.Instance : Of(definition, place);
        return ValueNode.Of(name, definition, shape.ReadMember(parent, key));
    }

    /// <summary>The shape of a value that was read: its syntax's, or that of octets.</summary>
    public static ValueShape For(ValueNode node, Place place) =>
        node.Value is OpaqueValue || node.Definition is null ? OpaqueShape.Instance : Of(node.Definition, place);

    /// <summary>The shape of values of a syntax.</summary>
    public static ValueShape Of(ValueDefinition definition, Place place) => definition switch
    {
        PrimitiveDefinition primitive => Of(primitive.Primitive, place),
        EnumDefinition enumeration => new TokenShape(enumeration),
        NumbersDefinition numbers => new AssignedNumberShape(numbers, place),
        ParametersDefinition parameters => new ParameterShape(parameters),
        CompositeDefinition { IsHex: true } when place is Place.PduHeader or Place.WspHeader => OpaqueShape.Instance,
        CompositeDefinition composite => new CompositeShape(composite),
        _ => throw new ArgumentException($"A value cannot be a {definition.GetType().Name}.", nameof(definition)),
    };

    private static ValueShape Of(WspPrimitive primitive, Place place) => primitive switch
    {
        WspPrimitive.TextString or WspPrimitive.TokenText or WspPrimitive.QuotedString or WspPrimitive.TextValue or WspPrimitive.Uri
            or WspPrimitive.NoValue => TextShape.Instance,
        WspPrimitive.EncodedString => EncodedTextShape.Instance,
        WspPrimitive.QValue => QualityShape.Instance,
        WspPrimitive.Version => place == Place.PduHeader ? VersionShape.Instance : VersionTextShape.Instance,
        WspPrimitive.Date => place == Place.Member ? DateNumberShape.Instance : DateShape.Instance,
        WspPrimitive.FieldName => FieldNameShape.Instance,
        WspPrimitive.Opaque => OpaqueShape.Instance,
        _ => NumberShape.Instance,
    };
}
