using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>Groups that the WSP primitives answer.</summary>
internal static partial class VectorHandlers
{
    private static Dictionary<string, Func<Vector, JsonNode?>> PrimitiveDecoders => new()
    {
        ["wsp/Octet/decode"] = v => Read<byte, OctetSyntax>(v.Bytes!),
        ["wsp/Octet/decode#decodeMultiple"] = v => ReadOctets(v.Bytes!, v.Json["args"]!["end"]!.GetValue<int>()),
        ["wsp/Octet/decode#decodeEqualTo"] = v =>
            v.Json["args"]!["expected"]!.GetValue<int>() == Read<byte, OctetSyntax>(v.Bytes!) ? v.Value : throw new RefusedException(),
        ["wsp/skipValue/decode"] = v => Skip(v.Bytes!),
        ["wsp/Text/decode"] = v => ReadCharacters(v.Bytes!, WspCharacters.IndexOfNonText),
        ["wsp/Token/decode"] = v => ReadCharacters(v.Bytes!, WspCharacters.IndexOfNonToken),
        ["wsp/URIC/decode"] = v => ReadCharacters(v.Bytes!, WspCharacters.IndexOfNonUri),
        ["wsp/NullTerminatedTexts/decode"] = v => ReadString(v.Bytes!),
        ["wsp/TextString/decode"] = v => ReadText<TextStringSyntax>(v.Bytes!),
        ["wsp/TokenText/decode"] = v => ReadText<TokenTextSyntax>(v.Bytes!),
        ["wsp/QuotedString/decode"] = v => ReadText<QuotedStringSyntax>(v.Bytes!),
        ["wsp/TextValue/decode"] = v => ReadText<TextValueSyntax>(v.Bytes!),
        ["wsp/UriValue/decode"] = v => ReadText<UriSyntax>(v.Bytes!),
        ["wsp/ShortInteger/decode"] = v => Read<byte, ShortIntegerSyntax>(v.Bytes!),
        ["wsp/LongInteger/decode"] = v => Number(v, Read<ulong, LongIntegerSyntax>(v.Bytes!)),
        ["wsp/IntegerValue/decode"] = v => Number(v, Read<ulong, IntegerSyntax>(v.Bytes!)),
        ["wsp/UintVar/decode"] = v => Read<uint, UintvarSyntax>(v.Bytes!),
        ["wsp/ValueLength/decode"] = v => ReadValueLength(v.Bytes!),
        ["wsp/NoValue/decode"] = v => Read<bool, NoValueSyntax>(v.Bytes!) ? null : throw new RefusedException(),
        ["wsp/DateValue/decode"] = v => Read<DateTimeOffset, DateSyntax>(v.Bytes!).ToUnixTimeSeconds(),
        ["wsp/QValue/decode"] = v => Read<QValue, QValueSyntax>(v.Bytes!).Thousandths / 1000.0,
        ["wsp/VersionValue/decode"] = v => Read<MmsVersion, VersionSyntax>(v.Bytes!).Octet & 0x7F,
        ["mms/BooleanValue/decode"] = v => Read<bool, YesNoSyntax>(v.Bytes!),
        ["mms/EncodedStringValue/decode"] = v => ReadEncodedString(v.Bytes!),
    };

    private static Dictionary<string, Func<Vector, byte[]>> PrimitiveEncoders => new()
    {
        ["wsp/Octet/encode"] = v => Write((ref w) => w.WriteOctet((byte)v.Value!.GetValue<int>())),
        ["wsp/Text/encode"] = v => WithoutFrame(Write((ref w) => w.WriteQuotedString(Latin1(v.Value)))),
        ["wsp/Token/encode"] = v => WithoutNul(Write((ref w) => w.WriteTokenText(Latin1(v.Value)))),
        ["wsp/NullTerminatedTexts/encode"] = v => Write((ref w) => w.WriteTextString(Latin1(v.Value))),
        ["wsp/TextString/encode"] = v => Write((ref w) => w.WriteTextString(Latin1(v.Value))),
        ["wsp/QuotedString/encode"] = v => Write((ref w) => w.WriteQuotedString(Latin1(v.Value))),
        ["wsp/TextValue/encode"] = v => Write((ref w) => w.WriteTextValue(v.Value is null ? "" : Latin1(v.Value))),
        ["wsp/ShortInteger/encode"] = v => Write((ref w) => w.WriteShortInteger((byte)v.Value!.GetValue<int>())),
        ["wsp/LongInteger/encode"] = v => Write((ref w) => w.WriteLongInteger(Number(v.Value))),
        ["wsp/IntegerValue/encode"] = v => Write((ref w) => w.WriteInteger(Number(v.Value))),
        ["wsp/UintVar/encode"] = v =>
            Number(v.Value) is ulong n and <= uint.MaxValue ? Write((ref w) => w.WriteUintvar((uint)n)) : throw new RefusedException(),
        ["wsp/ValueLength/encode"] = v => Write((ref w) => w.WriteValueLength(v.Value!.GetValue<int>())),
        ["wsp/NoValue/encode"] = v => Write((ref w) => w.WriteNoValue()),
        ["wsp/QValue/encode"] = v => Write((ref w) => w.WriteQValue(new QValue((int)(v.Value!.GetValue<double>() * 1000)))),
        ["wsp/VersionValue/encode"] = v => Write((ref w) => w.WriteVersion(MmsVersion.FromOctet((byte)v.Value!.GetValue<int>()))),
        ["mms/EncodedStringValue/encode"] = v => Write((ref w) => w.WriteEncodedString(v.Value!.GetValue<string>())),
    };

    private delegate int Classifier(ReadOnlySpan<byte> octets);

    private static JsonNode ReadOctets(byte[] octets, int length)
    {
        var reader = new WspReader(octets);
        return reader.TryReadOctets(length, out ReadOnlySpan<byte> read)
            ? new JsonArray([.. read.ToArray().Select(octet => (JsonNode)octet)])
            : throw new RefusedException();
    }

    private static JsonNode Skip(byte[] octets)
    {
        var reader = new WspReader(octets);
        return reader.TrySkipValue() ? ReadOctets(octets[1..], reader.Position - 1) : throw new RefusedException();
    }

    /// <summary>Which octets a writer lets into a text; a reader follows any. A fold is read to the text after it.</summary>
    private static JsonNode ReadCharacters(byte[] octets, Classifier indexOfForeign)
    {
        if (octets.Length > 1)
        {
            return ReadString(octets).GetValue<string>()[..1];
        }

        return indexOfForeign(octets) < 0 ? Latin1(octets) : throw new RefusedException();
    }

    private static JsonValue ReadString(byte[] octets)
    {
        var reader = new WspReader(octets);
        return reader.TryReadTextString(out WspText text) ? JsonValue.Create(text.ToString())! : throw new RefusedException();
    }

    private static JsonValue ReadEncodedString(byte[] octets)
    {
        var reader = new WspReader(octets);
        return reader.TryReadEncodedString(out EncodedString text) ? JsonValue.Create(text.ToString())! : throw new RefusedException();
    }

    /// <summary>The reader bounds a length by the octets that are there, which the vectors leave out.</summary>
    private static JsonNode ReadValueLength(byte[] octets)
    {
        var reader = new WspReader([.. octets, .. new byte[4096]]);
        return reader.TryReadValueLength(out int length) ? length : throw new RefusedException();
    }

    /// <summary>The vectors write great numbers as their octets.</summary>
    private static JsonNode? Number(Vector vector, ulong read)
    {
        return vector.Value is JsonArray ? Number(vector.Value) == read ? vector.Value : read : JsonValue.Create(read);
    }

    private static ulong Number(JsonNode? value)
    {
        if (value is not JsonArray octets)
        {
            return value!.GetValue<ulong>();
        }

        return octets.Count is > 0 and <= 8
            ? octets.Aggregate(0UL, (number, octet) => (number << 8) | octet!.GetValue<byte>())
            : throw new RefusedException();
    }

    private static byte[] WithoutFrame(byte[] octets) => octets[1..^1];

    private static byte[] WithoutNul(byte[] octets) => octets[..^1];
}
