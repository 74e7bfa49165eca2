using System.Text;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Makes texts that the standard allows in their place.</summary>
internal sealed class TextMaker(Chances chances)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string TokenMarks = "!#$%&'*+-.^_`|~";
    private const string TextMarks = TokenMarks + " ,:;<>=?@()[]{}/\\";
    private static readonly string[] Foreign = ["é", "ß", "Ж", "я", "中", "文", "あ", "ア", "ñ", "€", "😀", "\u00A0", "ﷺ"];

    /// <summary>A Token (RFC 2616 2.2).</summary>
    public string Token() => Made(Letters + TokenMarks, chances.Between(1, 16));

    /// <summary>Letters and digits.</summary>
    public string Word() => Made(Letters, chances.Between(1, 12));

    /// <summary>US-ASCII without a space at either end.</summary>
    public string Ascii()
    {
        string text = Made(Letters + TextMarks, chances.Length()).Trim();
        return text.Length == 0 ? "a" : text;
    }

    /// <summary>An identifier that does not stand in angle brackets.</summary>
    public string Identifier() => Made(Letters, 1) + Made(Letters + "-_.@+:", chances.Length());

    /// <summary>Text of any script.</summary>
    public string Any()
    {
        StringBuilder text = new();
        int length = chances.Length();
        for (int i = 0; i < length; i++)
        {
            text.Append(chances.InHundred(50) ? chances.Of(Foreign) : Made(Letters, 1));
        }

        return text.ToString();
    }

    /// <summary>An address (OMA-TS-MMS_ENC-V1_3 §8).</summary>
    public string Address() => chances.Below(8) switch
    {
        0 or 1 or 2 => $"+{chances.Between(1, 999)}{chances.Between(100000, 99999999)}/TYPE=PLMN",
        3 => $"{chances.Below(256)}.{chances.Below(256)}.{chances.Below(256)}.{chances.Below(256)}/TYPE=IPv4",
        4 => $"2001:db8::{chances.Below(0xFFFF):x}/TYPE=IPv6",
        5 => $"{chances.Between(100, 999999)}",
        _ => $"{Word()}.{Word()}@{Word().ToLowerInvariant()}.example",
    };

    /// <summary>A URI (WAP-230-WSP §8.4.2.3).</summary>
    public string Uri()
    {
        string uri = $"http://{Word().ToLowerInvariant()}.example";
        uri += chances.InHundred(30) ? $":{chances.Between(1, 65535)}" : string.Empty;
        return uri + "/" + Made(Letters + "-_.~/", chances.Length()) + (chances.InHundred(40) ? $"?{Word()}={Word()}" : string.Empty);
    }

    private string Made(string from, int length)
    {
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = from[chances.Below(from.Length)];
        }

        return new(text);
    }
}
