using System.Text.Json;

namespace MmsCodec;

/// <summary>
/// A JSON object of what was kept. A member that is missing, has another type or is not known there throws what
/// <see cref="KeptForm"/> turns into a fault.
/// </summary>
internal readonly struct KeptObject
{
    private readonly JsonElement _element;

    public KeptObject(JsonElement element, params ReadOnlySpan<string> members)
    {
        _element = element;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!members.Contains(member.Name))
            {
                throw new JsonException($"There is no member {member.Name}.");
            }
        }
    }

    public JsonElement Required(string name) =>
        Optional(name) ?? throw new JsonException($"There is no {name}.");

    public JsonElement? Optional(string name) =>
        _element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string Text(string name) => Required(name).GetString()!;

    public string? OptionalText(string name) => Optional(name)?.GetString();

    public bool Flag(string name) => _element.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    public T? Name<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not string text)
        {
            return null;
        }

        // Numbers parse too, and were never written.
        return Enum.TryParse(text, out T value) && Enum.GetName(value) == text ? value : throw new JsonException($"There is no {name} {text}.");
    }
}
