using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>Parameters: <c>{token, name, value}</c>, where <c>token</c> is null for one that is named by text.</summary>
internal sealed class ParameterShape(ParametersDefinition definition) : ObjectShape
{
    private const string Token = "token";
    private const string Name = "name";
    private const string Value = "value";
    private const uint LastToken = 0x7F;

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        ParameterValue parameter = (ParameterValue)value;
        json.WriteString(Token, parameter.Token is byte token ? string.Create(CultureInfo.InvariantCulture, $"0x{token:x2}") : null);
        json.WriteText(Name, parameter.Name);
        ValueShapes.WriteMember(json, Value, parameter.Content, Place.Parameter);
    }

    public override NodeValue Read(JsonNode node)
    {
        JsonNode? token = node.Find(Token);
        ParameterDefinition? known = token switch
        {
            null => definition.Parameters.FirstOrDefault(p => p.Name.Equals(node.Require(Name).Text(), StringComparison.OrdinalIgnoreCase)),
            { IsNull: false } => definition.Find((byte)token.Value.HexNumberUpTo(LastToken)),
            _ => null,
        };
        byte? octet = known?.Token ?? (token is JsonNode { IsNull: false } given ? (byte)given.HexNumberUpTo(LastToken) : null);
        string name = known?.Name ?? (octet is null ? node.Require(Name).Text() : string.Create(CultureInfo.InvariantCulture, $"0x{octet:x2}"));
        if (known is not null && node.FindValue(Name) is JsonNode said && !said.Text().Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw said.Fault($"Parameter 0x{octet:x2} is {name}.");
        }

        return new ParameterValue(octet, name, ValueShapes.ReadMember(node, Value, name, known?.Value ?? SyntaxOf(node, octet), Place.Parameter));
    }

    // An untyped value is a number or a text; that of an unassigned token is not looked into.
    private static PrimitiveDefinition SyntaxOf(JsonNode node, byte? octet) => PrimitiveDefinition.Of(
        octet is not null ? WspPrimitive.Opaque
        : node.Require(Value).Element.ValueKind == JsonValueKind.Number ? WspPrimitive.Integer
        : WspPrimitive.TextValue);
}
