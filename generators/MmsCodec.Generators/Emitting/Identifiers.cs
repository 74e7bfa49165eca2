using Microsoft.CodeAnalysis.CSharp;

namespace MmsCodec.Generators.Emitting;

/// <summary>C# spellings of names and literals.</summary>
internal static class Identifiers
{
    /// <summary>A property's name as that of a parameter: the first word in lower case, keywords escaped.</summary>
    public static string Camel(string pascal)
    {
        int upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
        {
            upper++;
        }

        // MMSVersion is mmsVersion: of a run of capitals the last starts the next word.
        int lower = upper <= 1 || upper == pascal.Length ? upper : upper - 1;
        string camel = pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None ? "@" + camel : camel;
    }

    public static string Field(string pascal) => "_" + Camel(pascal).TrimStart('@');

    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Hex(byte octet) => "0x" + octet.ToString("X2");
}
