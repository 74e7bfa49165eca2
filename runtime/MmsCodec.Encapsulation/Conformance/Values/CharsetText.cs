using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MmsCodec.Conformance;

/// <summary>Tells whether octets are text in a charset.</summary>
internal static class CharsetText
{
    private const char Replacement = '\uFFFD';
    private const int Chunk = 4096;

    private static ReadOnlySpan<byte> Written => [0xFF, 0xFD];

    private static ReadOnlySpan<byte> WrittenLittleEndian => [0xFD, 0xFF];

    /// <summary>
    /// The index of the first octets that are no character of the charset, or, where its decoder does not tell, of the piece that has
    /// them; -1 when all are, or when nobody can say.
    /// </summary>
    /// <param name="octets">The text.</param>
    /// <param name="charset">Its MIBenum.</param>
    public static int IndexOfFault(ReadOnlySpan<byte> octets, int charset) => charset switch
    {
        MmsCharsets.Any => -1,
        MmsCharsets.UsAscii => octets.IndexOfAnyInRange((byte)0x80, (byte)0xFF),
        MmsCharsets.Utf8 => IndexOfNonUtf8(octets),
        _ => MmsCharsets.TryGetEncoding(charset, out Encoding? encoding) ? IndexOfReplaced(octets, encoding) : -1,
    };

    private static int IndexOfNonUtf8(ReadOnlySpan<byte> octets)
    {
        if (Utf8.IsValid(octets))
        {
            return -1;
        }

        int at = 0;
        while (Rune.DecodeFromUtf8(octets[at..], out _, out int consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    // Replacement characters that stand in the text itself cannot be told from faults and count as none.
    private static int IndexOfReplaced(ReadOnlySpan<byte> octets, Encoding encoding)
    {
        if (octets.IndexOf(Written) >= 0 || octets.IndexOf(WrittenLittleEndian) >= 0)
        {
            return -1;
        }

        Decoder decoder = encoding.GetDecoder();
        char[] characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(Chunk));
        try
        {
            for (int start = 0; start < octets.Length; start += Chunk)
            {
                bool isLast = octets.Length - start <= Chunk;
                int count = decoder.GetChars(octets.Slice(start, Math.Min(Chunk, octets.Length - start)), characters, isLast);
                if (characters.AsSpan(0, count).Contains(Replacement))
                {
                    return start;
                }
            }

            return -1;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
