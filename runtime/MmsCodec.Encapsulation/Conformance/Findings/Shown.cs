using System.Globalization;
using System.Text;

namespace MmsCodec.Conformance;

/// <summary>Shows text of a PDU inside a message: quoted, cut, and with nothing that a terminal or a reader could be misled by.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>A count of octets.</summary>
    public static string Octets(int count) => count == 1 ? "1 octet" : string.Create(CultureInfo.InvariantCulture, $"{count} octets");

    /// <summary>Text in quotation marks.</summary>
    public static string Text(string text) => $"'{Name(text)}'";

    /// <summary>Text that stands for itself.</summary>
    public static string Name(string text)
    {
        StringBuilder shown = new();
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (++count > Longest)
            {
                shown.Append('…');
                break;
            }

            if (IsHarmless(rune))
            {
                shown.Append(rune.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
        }

        return shown.ToString();
    }

    // Format characters reverse the text around them, separators break the line.
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
