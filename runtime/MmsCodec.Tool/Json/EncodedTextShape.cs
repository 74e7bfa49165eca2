using System.Text;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Encoded strings: <c>{charset, charsetName, text, textHex}</c>, or <c>{charset: null, text}</c> for the plain form.</summary>
internal sealed class EncodedTextShape : ObjectShape
{
    public static readonly EncodedTextShape Instance = new();

    private const string Charset = "charset";
    private const string CharsetName = "charsetName";
    private const string Text = "text";
    private const string TextHex = "textHex";

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        EncodedTextValue text = (EncodedTextValue)value;
        if (text.Charset is int charset)
        {
            json.WriteNumber(Charset, charset);
            json.WriteString(CharsetName, MmsCharsets.NameOf(charset));
            json.WriteText(Text, text.ToString());
            json.WriteHex(TextHex, text.Octets);
        }
        else
        {
            json.WriteNull(Charset);
            json.WriteText(Text, text.ToString());
        }
    }

    /// <summary>
    /// Reads the octets of <c>textHex</c> when they say the same as <c>text</c>, else <c>text</c> in the charset. Without the key
    /// <c>charset</c> the text chooses: plain when it is US-ASCII, else UTF-8.
    /// </summary>
    public override NodeValue Read(JsonNode node)
    {
        int? charset = CharsetOf(node);
        if (node.FindValue(TextHex) is JsonNode hex)
        {
            EncodedTextValue octets = new(charset, hex.Hex());
            if (node.FindValue(Text) is not JsonNode given || given.Text() == octets.ToString())
            {
                return octets;
            }
        }

        string text = node.Require(Text).Text();
        if (node.Find(Charset) is null && node.Find(CharsetName) is null)
        {
            charset = Ascii.IsValid(text) ? null : MmsCharsets.Utf8;
        }

        return new EncodedTextValue(charset, Encode(node, text, charset));
    }

    private static int? CharsetOf(JsonNode node)
    {
        if (node.FindValue(Charset) is JsonNode charset)
        {
            return (int)charset.NumberUpTo(int.MaxValue);
        }

        if (node.Find(Charset) is not null || node.FindValue(CharsetName) is not JsonNode name)
        {
            return null;
        }

        return MmsCharsets.TryGetMib(name.Text(), out int mib) ? mib : throw name.Fault("This charset is not known.");
    }

    private static byte[] Encode(JsonNode node, string text, int? charset)
    {
        if (charset is null or MmsCharsets.Any or MmsCharsets.Utf8)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        if (!MmsCharsets.TryGetEncoding(charset.Value, out Encoding? encoding))
        {
            throw node.Fault($"Text cannot be written in charset {charset}; give its octets as {TextHex}, without {Text}.");
        }

        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw node.Require(Text).Fault($"Charset {MmsCharsets.NameOf(charset.Value)} does not have all characters of this.");
        }
    }
}
