using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Json;

/// <summary>
/// Assigned numbers: the name under the value's own key, and beside it the number or null for one given by text. As a header's value
/// or as an inline member both stand in an object of their own.
/// </summary>
internal sealed class AssignedNumberShape(NumbersDefinition definition, Place place) : ObjectShape
{
    private readonly NumberKeys _keys = NumberKeys.Of(definition);

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        if (_keys.Code is string code)
        {
            WriteCode(json, code, value);
        }

        json.WriteText(_keys.Name, NameOf(value));
    }

    public override NodeValue Read(JsonNode node) => ReadNamed(node, _keys.Name);

    public override void WriteMember(Utf8JsonWriter json, string key, NodeValue value)
    {
        if (IsObject)
        {
            base.WriteMember(json, key, value);
            return;
        }

        json.WriteText(key, NameOf(value));
        if (_keys.Code is string code)
        {
            WriteCode(json, code, value);
        }
    }

    public override NodeValue ReadMember(JsonNode parent, string key) => IsObject ? base.ReadMember(parent, key) : ReadNamed(parent, key);

    private bool IsObject => _keys.Code is not null && place is Place.PduHeader or Place.WspHeader;

    private NodeValue ReadNamed(JsonNode parent, string key)
    {
        JsonNode? code = _keys.Code is string codeKey ? parent.Find(codeKey) : null;
        if (code is JsonNode { IsNull: false } given)
        {
            uint number = _keys.IsHex ? given.HexNumberUpTo(uint.MaxValue) : given.NumberUpTo(uint.MaxValue);
            if (parent.FindValue(key) is JsonNode said && !IsNameOf(said.Text(), number))
            {
                throw said.Fault($"Number {number} is {definition.Find(number)?.Name ?? "not assigned"}.");
            }

            return new NumberValue(number);
        }

        string name = parent.Require(key).Text();
        return code is null && definition.Find(name) is AssignedNumber assigned ? new NumberValue(assigned.Code) : TextShape.Of(name);
    }

    private void WriteCode(Utf8JsonWriter json, string key, NodeValue value)
    {
        if (value is not NumberValue { Number: ulong number })
        {
            json.WriteNull(key);
        }
        else if (_keys.IsHex)
        {
            json.WriteString(key, string.Create(CultureInfo.InvariantCulture, $"0x{number:x2}"));
        }
        else
        {
            json.WriteNumber(key, number);
        }
    }

    private string? NameOf(NodeValue value) => value switch
    {
        NumberValue { Number: <= uint.MaxValue } number => definition.Find((uint)number.Number)?.Name,
        TextValue text => text.ToString(),
        _ => null,
    };

    private bool IsNameOf(string name, uint number) => name.Equals(definition.Find(number)?.Name, StringComparison.OrdinalIgnoreCase);
}
