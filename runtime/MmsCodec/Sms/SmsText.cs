using System.Text;

namespace MmsCodec;

/// <summary>The text of payloads.</summary>
internal static class SmsText
{
    /// <summary>The text; <see langword="null"/> when the payload is octets. Half a character at the end is left out.</summary>
    public static string? Of(ReadOnlySpan<byte> payload, SmsAlphabet alphabet) => alphabet switch
    {
        SmsAlphabet.Default => SmsDefaultAlphabet.ToText(payload),
        SmsAlphabet.Ucs2 => Encoding.BigEndianUnicode.GetString(payload[..(payload.Length & ~1)]),
        _ => null,
    };
}
