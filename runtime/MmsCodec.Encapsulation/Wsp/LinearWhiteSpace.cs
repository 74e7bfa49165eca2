using System.Text;

namespace MmsCodec;

/// <summary>Folded lines: CR LF with the spaces and tabs that follow reads as one space (RFC 2616 2.2).</summary>
internal static class LinearWhiteSpace
{
    /// <summary><paramref name="text"/> with each fold made one space; the same string when there is none.</summary>
    public static string Unfold(string text)
    {
        int fold = IndexOfFold(text, 0);
        if (fold < 0)
        {
            return text;
        }

        var unfolded = new StringBuilder(text.Length);
        int copied = 0;
        for (; fold >= 0; fold = IndexOfFold(text, copied))
        {
            unfolded.Append(text, copied, fold - copied).Append(' ');
            copied = fold + 2;
            while (copied < text.Length && text[copied] is ' ' or '\t')
            {
                copied++;
            }
        }

        return unfolded.Append(text, copied, text.Length - copied).ToString();
    }

    private static int IndexOfFold(string text, int from)
    {
        for (int at = text.IndexOf('\r', from); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 2 < text.Length && text[at + 1] == '\n' && text[at + 2] is ' ' or '\t')
            {
                return at;
            }
        }

        return -1;
    }
}
