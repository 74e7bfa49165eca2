using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Conversations;

namespace MmsCodec.Tool.Page;

/// <summary>Writes the page: its frame, then what it shows as JSON and base64 in script elements that no browser runs.</summary>
internal static class PageWriter
{
    /// <summary>Octets in one script element; the page decodes an element when it needs octets from it. A multiple of 3.</summary>
    private const int ChunkLength = 3 << 18;

    /// <summary>Writes the page of some files.</summary>
    public static void Write(Stream output, IReadOnlyList<Inspected> files, Conversation? conversation)
    {
        string title = files.Count == 1 ? files[0].Title : string.Create(CultureInfo.InvariantCulture, $"{files.Count} messages");
        WriteFrame(output, title, isLive: false, page =>
        {
            WriteFiles(page, files, conversation);
            for (int i = 0; i < files.Count; i++)
            {
                WriteOctets(page, i, files[i].File.Octets.Span);
            }
        });
    }

    /// <summary>Writes the page that asks the server it came from what octets mean.</summary>
    public static void WriteLive(Stream output) => WriteFrame(output, "live", isLive: true, page => WriteFiles(page, [], null));

    private static void WriteFrame(Stream output, string title, bool isLive, Action<Stream> writeData)
    {
        string[] template = PageAssets.Template
            .Replace("{{policy}}", HtmlEncoder.Default.Encode(PageAssets.Policy(isLive)), StringComparison.Ordinal)
            .Replace("{{mode}}", isLive ? "live" : "file", StringComparison.Ordinal)
            .Replace("{{style}}", PageAssets.Style, StringComparison.Ordinal)
            .Replace("{{script}}", PageAssets.Script, StringComparison.Ordinal)
            .Split("{{title}}")
            .SelectMany(piece => piece.Split("{{data}}"))
            .ToArray();
        WriteText(output, template[0]);
        WriteText(output, HtmlEncoder.Default.Encode(title));
        WriteText(output, template[1]);
        writeData(output);
        WriteText(output, template[2]);
    }

    private static void WriteFiles(Stream output, IReadOnlyList<Inspected> files, Conversation? conversation)
    {
        WriteText(output, "<script type=\"application/json\" id=\"model\">");

        // The default encoder writes nothing but ASCII, and no character that HTML gives a meaning.
        using (Utf8JsonWriter json = new(output))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (Inspected file in files)
            {
                InspectedJson.Write(json, file);
                json.Flush();
            }

            json.WriteEndArray();
            if (conversation is not null)
            {
                json.WritePropertyName("conversation");
                ConversationJson.Write(json, conversation);
            }

            json.WriteEndObject();
        }

        WriteText(output, "</script>\n");
    }

    private static void WriteOctets(Stream output, int file, ReadOnlySpan<byte> octets)
    {
        byte[] base64 = new byte[Base64.GetMaxEncodedToUtf8Length(Math.Min(ChunkLength, octets.Length))];
        for (int at = 0; at < octets.Length; at += ChunkLength)
        {
            ReadOnlySpan<byte> chunk = octets.Slice(at, Math.Min(ChunkLength, octets.Length - at));
            WriteText(output, string.Create(CultureInfo.InvariantCulture, $"<script type=\"application/octet-stream\" data-file=\"{file}\" data-length=\"{chunk.Length}\">"));
            Base64.EncodeToUtf8(chunk, base64, out _, out int written);
            output.Write(base64.AsSpan(0, written));
            WriteText(output, "</script>\n");
        }
    }

    private static void WriteText(Stream output, string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
