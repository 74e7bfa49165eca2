using System.Globalization;
using System.Text;

namespace MmsCodec.Tool.Inspecting;

/// <summary>Makes text from PDUs safe to show: what would move the cursor, turn the writing round or break the line is spelt out.</summary>
internal static class SafeText
{
    /// <summary>A text on one line.</summary>
    public static string Of(string text) => Of(text, IsShown);

    /// <summary>A text of several lines, which keep their ends and tabulators.</summary>
    public static string OfLines(string text) => Of(text.ReplaceLineEndings("\n"), rune => rune.Value is '\n' or '\t' || IsShown(rune));

    private static string Of(string text, Func<Rune, bool> isShown)
    {
        if (text.EnumerateRunes().All(isShown))
        {
            return text;
        }

        StringBuilder safe = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (isShown(rune))
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
