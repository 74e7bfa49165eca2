using System.Text.Json;
using MmsCodec.Tool.Inspecting.Conversations;

namespace MmsCodec.Tool.Page;

/// <summary>What the page is told of a conversation.</summary>
internal static class ConversationJson
{
    public static void Write(Utf8JsonWriter json, Conversation conversation)
    {
        json.WriteStartObject();
        json.WriteStartArray("relays");
        foreach (string relay in conversation.Relays)
        {
            json.WriteStringValue(relay);
        }

        json.WriteEndArray();
        json.WriteStartArray("messages");
        foreach (ConversationMessage message in conversation.Messages)
        {
            json.WriteStartObject();
            if (message.File is int file)
            {
                json.WriteNumber("file", file);
            }

            json.WriteNumber("relay", message.Relay);
            json.WriteBoolean("toRelay", message.IsToRelay);
            json.WriteString("label", message.Label);
            json.WriteString("detail", message.Detail);
            json.WriteString("standing", message.Standing.ToString().ToLowerInvariant());
            json.WriteString("note", message.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
