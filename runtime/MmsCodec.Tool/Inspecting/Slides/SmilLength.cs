using System.Globalization;

namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>Lengths of a layout: <c>160</c>, <c>160px</c>, <c>50%</c>.</summary>
internal static class SmilLength
{
    private const int Most = 4096;

    /// <summary>Pixels of a screen's side; null for a share of it, for none and for nonsense.</summary>
    public static int? Pixels(string? text) => Number(text, out bool isShare) is double number && !isShare && number is >= 1 and <= Most ? (int)number : null;

    /// <summary>A length as a share of a side, cut to what lies on the screen.</summary>
    /// <param name="text">The length.</param>
    /// <param name="side">Pixels of the side.</param>
    /// <param name="otherwise">What it is when it says nothing.</param>
    public static double Share(string? text, int side, double otherwise) =>
        Number(text, out bool isShare) is double number ? Math.Clamp(isShare ? number / 100 : number / side, 0, 1) : otherwise;

    private static double? Number(string? text, out bool isShare)
    {
        string value = text?.Trim() ?? "";
        isShare = value.EndsWith('%');
        string number = isShare ? value[..^1] : value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double read) ? read : null;
    }
}
