using System.Text.Json;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Json;

/// <summary>Errors and faults: <c>{code, message, offset}</c>.</summary>
internal static class FaultJson
{
    public const string Error = "error";
    public const string Fault = "fault";
    public const string HeadersFault = "headersFault";

    /// <summary>Writes the fault under a key; nothing when there is none.</summary>
    public static void WriteMember(Utf8JsonWriter json, string key, MmsError fault)
    {
        if (fault.Code != MmsErrorCode.None)
        {
            Write(json, key, fault.Code.ToString(), FaultText.Of(fault.Code), fault.Offset);
        }
    }

    public static void Write(Utf8JsonWriter json, string key, string code, string message, long offset)
    {
        json.WriteStartObject(key);
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
