using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>Groups that addresses answer.</summary>
internal static partial class VectorHandlers
{
    private static Dictionary<string, Func<Vector, JsonNode?>> AddressDecoders => new()
    {
        ["mms/Address/decode"] = v => ReadAddress(v.Bytes!),
        ["mms/Address/resolveType"] = v => TypeOf(MmsAddress.GuessKind(v.Json["input"]!.GetValue<string>())),
    };

    private static Dictionary<string, Func<Vector, byte[]>> AddressEncoders => new()
    {
        ["mms/Address/encode"] = v => WriteAddress(v.Value!["address"]!.GetValue<string>(), v.Value["type"]!.GetValue<string>()),
    };

    private static JsonObject ReadAddress(byte[] octets)
    {
        var reader = new WspReader(octets);
        return reader.TryReadEncodedString(out EncodedString text) && MmsAddress.TryParse(text.ToString(), out MmsAddress? address)
            ? new JsonObject { ["address"] = address.Value, ["type"] = TypeOf(address.Kind) }
            : throw new RefusedException();
    }

    private static byte[] WriteAddress(string value, string type)
    {
        string text = type is "num" or "alphanum" or "email" ? value : $"{value}/TYPE={type}";
        return MmsAddress.TryParse(text, out MmsAddress? address)
            ? Write((ref w) => w.WriteEncodedString(address))
            : throw new RefusedException();
    }

    private static string TypeOf(MmsAddressKind kind)
    {
        return kind switch
        {
            MmsAddressKind.PlmnNumber => "PLMN",
            MmsAddressKind.IPv4 => "IPv4",
            MmsAddressKind.IPv6 => "IPv6",
            MmsAddressKind.Email => "email",
            MmsAddressKind.NumShortcode => "num",
            MmsAddressKind.AlphanumShortcode => "alphanum",
            _ => "other",
        };
    }
}
