using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>Writes texts and hex in pieces, for the writer refuses strings above some 160 million characters, and a file may hold one.</summary>
internal static class LongStrings
{
    private const int Piece = 1 << 20;

    /// <summary>Writes a text; null as null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string? text)
    {
        if (text is null)
        {
            json.WriteNullValue();
        }
        else if (text.Length <= Piece)
        {
            json.WriteStringValue(text);
        }
        else
        {
            WritePieces(text.Length, (start, length, isLast) => json.WriteStringValueSegment(text.AsSpan(start, length), isLast));
        }
    }

    /// <inheritdoc cref="WriteText(Utf8JsonWriter, string?)"/>
    public static void WriteText(this Utf8JsonWriter json, string key, string? text)
    {
        json.WritePropertyName(key);
        json.WriteText(text);
    }

    /// <summary>Writes octets in lower-case hex.</summary>
    public static void WriteHex(this Utf8JsonWriter json, string key, ReadOnlyMemory<byte> octets)
    {
        json.WritePropertyName(key);
        WritePieces(octets.Length, (start, length, isLast) => json.WriteStringValueSegment(Convert.ToHexStringLower(octets.Span.Slice(start, length)), isLast));
    }

    private static void WritePieces(int length, Action<int, int, bool> write)
    {
        int start = 0;
        do
        {
            int piece = Math.Min(Piece, length - start);
            write(start, piece, start + piece == length);
            start += piece;
        }
        while (start < length);
    }
}
