namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>Colours of a presentation: <c>#rgb</c>, <c>#rrggbb</c> and the sixteen names of HTML 4.</summary>
internal static class SmilColour
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "#000000",
        ["silver"] = "#c0c0c0",
        ["gray"] = "#808080",
        ["white"] = "#ffffff",
        ["maroon"] = "#800000",
        ["red"] = "#ff0000",
        ["purple"] = "#800080",
        ["fuchsia"] = "#ff00ff",
        ["green"] = "#008000",
        ["lime"] = "#00ff00",
        ["olive"] = "#808000",
        ["yellow"] = "#ffff00",
        ["navy"] = "#000080",
        ["blue"] = "#0000ff",
        ["teal"] = "#008080",
        ["aqua"] = "#00ffff",
    };

    /// <summary>The colour as <c>#rrggbb</c>; null for anything else.</summary>
    public static string? Parse(string? text)
    {
        string value = text?.Trim() ?? "";
        if (Names.TryGetValue(value, out string? named))
        {
            return named;
        }

        bool isHex = value.Length is 4 or 7 && value[0] == '#' && value.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
        return !isHex ? null : value.Length == 7 ? value.ToLowerInvariant() : string.Concat("#", string.Concat(value[1..].ToLowerInvariant().Select(c => $"{c}{c}")));
    }
}
