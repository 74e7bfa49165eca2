using System.Globalization;

namespace MmsCodec.Generators.Binding;

/// <summary>Versions as specs write them, <c>1.3</c>; the grammar has checked them.</summary>
internal static class Versions
{
    /// <summary>Since when a thing is there when nothing is said.</summary>
    public const string First = "1.0";

    public static bool IsEarlier(string version, string other) => OrderOf(version) < OrderOf(other);

    public static string Later(string version, string other) => IsEarlier(version, other) ? other : version;

    private static int OrderOf(string version)
    {
        string[] parts = version.Split('.');
        return (Parse(parts[0]) * 16) + Parse(parts[1]);
    }

    private static int Parse(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
}
