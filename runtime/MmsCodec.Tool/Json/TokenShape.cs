using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>
/// Enumerations: <c>{octet, name}</c> with the token's lower-case dashed name, null for an octet without one; a text that stands
/// instead of a token is <c>{octet: null, name, token: true}</c>.
/// </summary>
internal sealed class TokenShape(EnumDefinition definition) : ObjectShape
{
    private const string Octet = "octet";
    private const string Name = "name";
    private const string IsText = "token";

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        if (value is TokenValue token)
        {
            json.WriteNumber(Octet, token.Octet);
            json.WriteString(Name, definition.Find(token.Octet)?.WireName);
        }
        else
        {
            json.WriteNull(Octet);
            json.WriteText(Name, ((TextValue)value).ToString());
            json.WriteBoolean(IsText, true);
        }
    }

    public override NodeValue Read(JsonNode node)
    {
        if (node.FindValue(Octet) is JsonNode octet)
        {
            byte number = (byte)octet.NumberUpTo(byte.MaxValue);
            if (node.FindValue(Name) is JsonNode said && definition.Find(said.Text())?.Octet != number)
            {
                throw said.Fault($"Octet {number} is {definition.Find(number)?.WireName ?? "not assigned"}.");
            }

            return new TokenValue(number);
        }

        JsonNode name = node.Require(Name);
        bool isText = node.FindValue(IsText)?.Flag() ?? false;
        if (!isText && definition.Find(name.Text()) is TokenDefinition token)
        {
            return new TokenValue(token.Octet);
        }

        return definition.Extension is null
            ? throw name.Fault($"{definition.Name} has no such token: {string.Join(", ", definition.Tokens.Select(t => t.WireName))}.")
            : TextShape.Of(name.Text());
    }
}
