using System.Globalization;

namespace MmsCodec.Tool.Inspecting.Slides;

/// <summary>Clock values as presentations of MMS have them: <c>5s</c>, <c>5000ms</c>, <c>5</c>, <c>1.5min</c>, <c>00:05</c>.</summary>
internal static class SmilTime
{
    private const int Longest = 24 * 60 * 60 * 1000;

    /// <summary>Milliseconds; null for what is no time of at most a day.</summary>
    public static int? Parse(string? text)
    {
        string value = text?.Trim() ?? "";
        double? seconds = value.Contains(':') ? ParseClock(value) : ParseCount(value);
        return seconds is >= 0 and <= Longest / 1000.0 ? (int)Math.Round(seconds.Value * 1000) : null;
    }

    private static double? ParseClock(string text)
    {
        double seconds = 0;
        foreach (string field in text.Split(':'))
        {
            if (Number(field) is not double number)
            {
                return null;
            }

            seconds = (seconds * 60) + number;
        }

        return seconds;
    }

    private static double? ParseCount(string text)
    {
        (string unit, double seconds)[] units = [("ms", 0.001), ("min", 60), ("h", 3600), ("s", 1), ("", 1)];
        (string suffix, double factor) = units.First(u => text.EndsWith(u.unit, StringComparison.OrdinalIgnoreCase));
        return Number(text[..^suffix.Length]) * factor;
    }

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
