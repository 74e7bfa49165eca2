using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>What one kind of value is in JSON, both ways, so that keys are written and read in the same place.</summary>
internal abstract class ValueShape
{
    public abstract void Write(Utf8JsonWriter json, NodeValue value);

    public abstract NodeValue Read(JsonNode node);

    /// <summary>Writes the value under a key of the object that is being written; some kinds put more keys beside it.</summary>
    public virtual void WriteMember(Utf8JsonWriter json, string key, NodeValue value)
    {
        json.WritePropertyName(key);
        Write(json, value);
    }

    public virtual NodeValue ReadMember(JsonNode parent, string key) => Read(parent.Require(key));
}

/// <summary>A value that is an object of its own keys, which can also stand among those of another (inline members).</summary>
internal abstract class ObjectShape : ValueShape
{
    public abstract void WriteKeys(Utf8JsonWriter json, NodeValue value);

    public sealed override void Write(Utf8JsonWriter json, NodeValue value)
    {
        json.WriteStartObject();
        WriteKeys(json, value);
        json.WriteEndObject();
    }
}
