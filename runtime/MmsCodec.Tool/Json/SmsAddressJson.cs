using System.Text.Json;

namespace MmsCodec.Tool.Json;

/// <summary>The addresses of an SMS: what kind as an octet, and the digits or characters.</summary>
internal static class SmsAddressJson
{
    private const string ServiceCentre = "serviceCentre";
    private const string Type = "toa";
    private const string Value = "value";
    private const string OriginatorType = "addressToa";
    private const string Originator = "address";

    public static string Hex(byte octet) => $"0x{octet:x2}";

    public static void WriteServiceCentre(Utf8JsonWriter json, SmsAddress? address)
    {
        if (address is not null)
        {
            json.WriteStartObject(ServiceCentre);
            json.WriteString(Type, Hex(address.TypeOfAddress));
            json.WriteString(Value, address.Value);
            json.WriteEndObject();
        }
    }

    public static void WriteOriginator(Utf8JsonWriter json, SmsAddress address, int digits, byte type)
    {
        json.WriteNumber("addressDigits", digits);
        json.WriteString(OriginatorType, Hex(type));
        json.WriteString(Originator, address.Value);
    }

    public static SmsAddress? ReadServiceCentre(JsonNode node) =>
        node.FindValue(ServiceCentre) is JsonNode address ? Read(address.Require(Type), address.Require(Value)) : null;

    public static SmsAddress ReadOriginator(JsonNode node) => Read(node.Require(OriginatorType), node.Require(Originator));

    private static SmsAddress Read(JsonNode type, JsonNode value)
    {
        uint octet = type.HexNumberUpTo(byte.MaxValue);
        return new SmsAddress((SmsTypeOfNumber)((octet >> 4) & 7), (byte)(octet & 0x0F), value.Text());
    }
}
