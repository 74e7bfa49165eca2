using System.Globalization;
using System.Text.Json;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Json;

/// <summary>Dates: <c>{epoch, iso}</c>; only <c>epoch</c> is read back.</summary>
internal sealed class DateShape : ObjectShape
{
    public static readonly DateShape Instance = new();

    private const string Epoch = "epoch";
    private const string Iso = "iso";

    public override void WriteKeys(Utf8JsonWriter json, NodeValue value)
    {
        DateTimeOffset date = ((DateValue)value).Date;
        json.WriteNumber(Epoch, date.ToUnixTimeSeconds());
        json.WriteString(Iso, date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    public override NodeValue Read(JsonNode node) => DateNumberShape.Instance.Read(node.Require(Epoch));
}

/// <summary>Dates inside other values: seconds since 1970-01-01 UTC.</summary>
internal sealed class DateNumberShape : ValueShape
{
    public static readonly DateNumberShape Instance = new();

    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public override void Write(Utf8JsonWriter json, NodeValue value) => json.WriteNumberValue(((DateValue)value).Date.ToUnixTimeSeconds());

    public override NodeValue Read(JsonNode node)
    {
        ulong seconds = node.Number();
        return seconds <= (ulong)Last
            ? new DateValue(DateTimeOffset.FromUnixTimeSeconds((long)seconds))
            : throw node.Fault("This is after the year 9999.");
    }
}
