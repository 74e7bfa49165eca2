using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Generators.Reading;

/// <summary>An attribute as it stands in the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; after the grammar check the one to go on with.</param>
/// <param name="NameLocation">Where the name lies.</param>
/// <param name="ValueLocation">Where the value lies, without the quotes.</param>
internal sealed record SpecAttribute(string Name, string Value, SpecLocation NameLocation, SpecLocation ValueLocation)
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The value as a number, decimal or 0x hex; null when it is none.</summary>
    public uint? Number => ParseNumber(Value);

    /// <summary>The words of the value, each with its place.</summary>
    public IReadOnlyList<SpecWord> Words()
    {
        List<SpecWord> words = [];
        int at = 0;
        foreach (string word in Value.Split(Blanks))
        {
            if (word.Length > 0)
            {
                words.Add(new SpecWord(word, LocationOf(at, word.Length)));
            }

            at += word.Length + 1;
        }

        return words;
    }

    private static uint? ParseNumber(string text)
    {
        bool isHex = text.StartsWith("0x", System.StringComparison.Ordinal);
        return uint.TryParse(
            isHex ? text.Substring(2) : text,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out uint number) ? number : null;
    }

    // A value that is written with references or over several lines has other columns than it reads: then the whole of it.
    private SpecLocation LocationOf(int start, int length)
    {
        SpecLocation all = ValueLocation;
        if (all.Length != Value.Length || all.From.Line != all.To.Line)
        {
            return all;
        }

        LinePosition from = new(all.From.Line, all.From.Character + start);
        return all with { Start = all.Start + start, Length = length, From = from, To = new(from.Line, from.Character + length) };
    }
}
