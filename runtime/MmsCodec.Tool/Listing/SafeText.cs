using System.Globalization;
using System.Text;

namespace MmsCodec.Tool.Listing;

/// <summary>Makes text from PDUs safe to show: what would move the cursor, turn the writing round or break the line is spelt out.</summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        if (text.EnumerateRunes().All(IsShown))
        {
            return text;
        }

        StringBuilder safe = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsShown(rune))
            {
                safe.Append(rune);
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            }
        }

        return safe.ToString();
    }

    // Format covers the controls of direction, joiners and the byte-order mark; private use and unassigned have no known shape.
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
