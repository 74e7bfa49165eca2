using System.Text;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Encodes text in the charsets that real PDUs have, by .NET's encodings and not by the codec's tables.</summary>
internal sealed class CharsetMaker(Chances chances, TextMaker texts)
{
    private static readonly Encoding[] Encodings =
    [
        Encoding.ASCII,
        Encoding.Latin1,
        CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!,
        CodePagesEncodingProvider.Instance.GetEncoding("euc-kr")!,
        new UTF8Encoding(false),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        CodePagesEncodingProvider.Instance.GetEncoding("big5")!,
        CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!,
        CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!,
    ];

    // MIBenums, in the order of their encodings.
    private static readonly int[] Mibs = [3, 4, 17, 38, 106, 1000, 1015, 1014, 1018, 2026, 2084, 2252];
    private static readonly string[] Scripts = ["", "éßñ", "あア中文", "한국어", "é中あ😀", "é中あ", "é中あ😀", "é中あ😀", "é中あ😀", "中文", "Жя", "€éß"];

    /// <summary>Text in a charset.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="mib">The charset's MIBenum.</param>
    public byte[] Make(out string text, out int mib)
    {
        int which = chances.InHundred(50) ? Array.IndexOf(Mibs, 106) : chances.Below(Mibs.Length);
        mib = Mibs[which];
        text = Mixed(Scripts[which]);
        return Encodings[which].GetBytes(text);
    }

    /// <summary>US-ASCII text that a charset has too.</summary>
    public static byte[] Encode(string text, int mib) => Encodings[Array.IndexOf(Mibs, mib)].GetBytes(text);

    /// <summary>How many octets end a text, and how many are a character, in a charset.</summary>
    public static bool IsWide(int mib) => mib is 1000 or 1014 or 1015 or 1018;

    private string Mixed(string script)
    {
        StringBuilder mixed = new(texts.Ascii());
        Rune[] runes = [.. script.EnumerateRunes()];
        for (int i = chances.Below(8); i > 0 && runes.Length > 0; i--)
        {
            // At the start too: there a quote is needed.
            mixed.Insert(chances.InHundred(30) ? 0 : mixed.Length, chances.Of(runes).ToString());
        }

        return mixed.ToString();
    }
}
