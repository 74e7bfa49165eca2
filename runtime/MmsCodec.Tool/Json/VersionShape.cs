using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Versions in PDUs: <c>{octet, major, minor, text}</c>; <c>octet</c> is null for one that is written as text.</summary>
internal sealed class VersionShape : ObjectShape
{
    public static readonly VersionShape Instance = new();

    private const string Octet = "octet";
    private const string Major = "major";
    private const string Minor = "minor";
    private const string Text = "text";

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        VersionValue version = (VersionValue)value;
        if (version.IsText)
        {
            json.WriteNull(Octet);
        }
        else
        {
            json.WriteNumber(Octet, version.Version.Octet);
        }

        json.WriteNumber(Major, version.Version.Major);
        json.WriteNumber(Minor, version.Version.Minor);
        json.WriteString(Text, version.Version.ToString());
    }

    public override NodeValue Read(JsonNode node)
    {
        VersionValue version = new(
            new((byte)node.Require(Major).NumberUpTo(byte.MaxValue), (byte)node.Require(Minor).NumberUpTo(byte.MaxValue)),
            node.Find(Octet) is JsonNode { IsNull: true });
        if (node.FindValue(Octet) is JsonNode octet && octet.Number() != version.Version.Octet)
        {
            throw octet.Fault($"The octet of {version.Version} is {version.Version.Octet}.");
        }

        return version;
    }
}

/// <summary>Versions elsewhere: a text such as <c>1.5</c>.</summary>
internal sealed class VersionTextShape : ValueShape
{
    public static readonly VersionTextShape Instance = new();

    public override void Write(Utf8JsonWriter json, NodeValue value) => json.WriteStringValue(((VersionValue)value).Version.ToString());

    public override NodeValue Read(JsonNode node)
    {
        string[] numbers = node.Text().Split('.');
        byte minor = MmsVersion.NoMinor;
        return numbers.Length <= 2 && TryParse(numbers[0], out byte major) && (numbers.Length == 1 || TryParse(numbers[1], out minor))
            ? new VersionValue(new(major, minor), IsText: false)
            : throw node.Fault("This must be a version such as \"1.5\".");
    }

    private static bool TryParse(string text, out byte number) => byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
