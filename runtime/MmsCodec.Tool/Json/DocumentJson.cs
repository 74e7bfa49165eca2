using System.Text.Encodings.Web;
using System.Text.Json;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Json;

/// <summary>The JSON of one file: one object on one line.</summary>
internal static class DocumentJson
{
    // Texts are for people to read; nothing here is put into a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteLine(Stream destination, DecodedFile file, bool withData)
    {
        using (Utf8JsonWriter json = new(destination, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file.Name);
            WriteKeys(new(json, file.Octets, withData), file);
            json.WriteNumber("size", file.Octets.Length);
            json.WriteString("sha256", JsonOutput.Sha256(file.Octets));
            json.WriteEndObject();
        }

        destination.WriteByte((byte)'\n');
    }

    private static void WriteKeys(JsonOutput output, DecodedFile file)
    {
        if (file.Sms is not null)
        {
            SmsJson.WriteKeys(output, file.Sms);
        }
        else if (file.Push is not null)
        {
            PushJson.WriteKeys(output, file.Push);
        }
        else if (file.Pdu is not null)
        {
            PduJson.WriteKeys(output, file.Pdu);
        }
        else if (file.Error is FileError error)
        {
            FaultJson.Write(output.Json, FaultJson.Error, error.Code, error.Message, error.Offset);
        }
    }
}
