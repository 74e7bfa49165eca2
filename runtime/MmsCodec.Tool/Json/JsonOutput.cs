using System.Security.Cryptography;
using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>What the JSON of one file is written with.</summary>
/// <param name="json">Where to.</param>
/// <param name="input">The file's octets.</param>
/// <param name="withData">Whether the data of parts goes along.</param>
internal sealed class JsonOutput(Utf8JsonWriter json, ReadOnlyMemory<byte> input, bool withData)
{
    public const string Data = "data";

    // Base64 comes in groups of three octets; so much of them at once stays far below what the writer takes.
    private const int Segment = 3 * 64 * 1024;

    public Utf8JsonWriter Json => json;

    public ReadOnlyMemory<byte> Input => input;

    public static string Sha256(ReadOnlyMemory<byte> octets) => Convert.ToHexStringLower(SHA256.HashData(octets.Span));

    /// <summary>Writes octets in base64, if data goes along; in pieces, for they may be most of a great file.</summary>
    public void WriteData(ReadOnlyMemory<byte> octets)
    {
        if (!withData)
        {
            return;
        }

        json.WritePropertyName(Data);
        do
        {
            int length = Math.Min(Segment, octets.Length);
            json.WriteBase64StringSegment(octets.Span[..length], isFinalSegment: length == octets.Length);
            json.Flush();
            octets = octets[length..];
        }
        while (!octets.IsEmpty);
    }
}
