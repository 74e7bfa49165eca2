using System;
using System.Collections.Generic;

namespace MmsCodec.Generators.Reading;

/// <summary>Guesses what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const string HintStart = ": did you mean '";
    private const string HintEnd = "'?";

    /// <summary>The candidate that is near enough to be meant, or null.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        string? closest = null;
        int least = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            int distance = Math.Abs(candidate.Length - word.Length) >= least ? least : Distance(word, candidate);
            if (distance < least)
            {
                least = distance;
                closest = candidate;
            }
        }

        return closest;
    }

    /// <summary>The end of a message: what was meant, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        HintAt(Closest(word, candidates));

    /// <summary>The same of what was found already.</summary>
    public static string HintAt(string? meant) => meant is null ? "" : HintStart + meant + HintEnd;

    /// <summary>What a hint proposes, or null when the text is none.</summary>
    public static string? ReadHint(string? text) =>
        text is not null && text.StartsWith(HintStart, StringComparison.Ordinal) && text.EndsWith(HintEnd, StringComparison.Ordinal)
            ? text.Substring(HintStart.Length, text.Length - HintStart.Length - HintEnd.Length)
            : null;

    // Insertions, deletions, substitutions and swaps of neighbours; case counts for nothing.
    private static int Distance(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                bool isSame = AreSame(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && AreSame(left[i - 1], right[j - 2]) && AreSame(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool AreSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
