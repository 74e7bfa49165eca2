using System;
using System.Linq;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What a text leads to, as an address: the first part of it that names a host decides.</summary>
internal static class Text
{
    public static Value Concat(Value first, Value second)
    {
        if (IsOnlyScheme(first))
        {
            return IsText(first, "") || second.Kind != ValueKind.Constant ? second : Value.Constant((string)first.Content! + second.Content, first.Site);
        }

        // Who is addressed through another (a proxy that takes the address as a parameter) is not known.
        if (second.Is(Role.Address) && !first.Is(Role.Address))
        {
            return Value.Unknown;
        }

        if (first.IsText && second.IsText)
        {
            return Value.Constant((string)first.Content! + (string)second.Content!, first.Site);
        }

        return first.WithoutParts();
    }

    public static bool IsAbsolute(Value value) => value.Content is string text && text.Contains("://");

    /// <summary>Whether the text tells one relay from another, as a host or a part of one does and a scheme does not.</summary>
    public static bool TellsRelays(Value value)
    {
        return value.Content is string text && text.Replace("http", "").Trim('s', ':', '/', '.') is { Length: > 0 } rest && rest.Any(char.IsLetterOrDigit);
    }

    private static bool IsOnlyScheme(Value value)
    {
        return value.Content is string text && (text.Length == 0 || text.EndsWith("//", StringComparison.Ordinal));
    }

    private static bool IsText(Value value, string text) => value.Content as string == text;
}
