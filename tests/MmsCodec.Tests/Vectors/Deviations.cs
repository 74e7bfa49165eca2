using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>The vectors that are deliberately not followed. A vector that is followed must not stand here.</summary>
internal static class Deviations
{
    private const string Tolerant = "decoding is tolerant: the octets can be followed, what is wrong with them is a finding";
    private const string TabIsText = "TEXT includes linear white space, which a tab is (RFC 2616 2.2)";
    private const string Uintvar32 = "a Uintvar-integer has at most 32 bits and 5 octets (WAP-230-WSP §8.1.2)";
    private const string Long64 = "numbers above 64 bits have no use in MMS and no .NET type here";
    private const string Unwise = "relays put RFC 2396's unwise characters into addresses that M-Forward.req must repeat";
    private const string Control = "DEL is a control character, no token character (RFC 2616 2.2)";

    private const string Spelling = "names are kept as they are written; comparing them ignores case";

    public static IReadOnlyList<Deviation> All { get; } =
    [
        new("wsp/Text/decode", v => v.Bytes is [0x09], TabIsText),
        new("wsp/Text/encode", v => v.Value?.GetValue<string>() == "\t", TabIsText),
        new("wsp/Token/encode", v => v.Value?.GetValue<string>() == "\u007F", Control),
        new("wsp/URIC/decode", v => v.Bytes is [(byte)'[' or (byte)']' or (byte)'^' or (byte)'`' or (byte)'{' or (byte)'|'], Unwise),
        new("wsp/TextString/decode", v => v.Bytes is [0x7F, 0x20, 0x00], Tolerant),
        new("wsp/QuotedString/decode", v => v.Bytes is [0x20, 0x00], Tolerant),
        new("wsp/TextValue/decode", v => v.Bytes is [0x20, 0x00], Tolerant),
        new("wsp/UintVar/decode", v => v.Value!.GetValue<ulong>() > uint.MaxValue, Uintvar32),
        new("wsp/UintVar/encode", v => v.Value!.GetValue<ulong>() > uint.MaxValue, Uintvar32),
        new("wsp/LongInteger/encode", v => v.Value is JsonArray { Count: > 8 and <= 30 }, Long64),
        new("wsp/IntegerValue/encode", v => v.Value is JsonArray { Count: > 8 and <= 30 }, Long64),
        new("wsp/IntegerValue/encode", v => v.IsError && v.Value is JsonValue, "48 bits are a limit of JavaScript, not of WSP"),
        new("wsp/ContentTypeValue/decode#decodeConstrainedMedia", v => v.Bytes is [0xD9], "a number without a name is followed"),
        new("wsp/ContentTypeValue/decode#decodeConstrainedMedia", v => v.Bytes is [0x8E], "it is spelt multipart/byteranges"),
        new("wsp/ContentTypeValue/decode#decodeMedia", v => v.Bytes is [(byte)'A', 0], Spelling),
        new("wsp/ContentTypeValue/decode#decodeMediaType", HasParameterA, Spelling),
        new("wsp/ContentTypeValue/decode#decodeContentGeneralForm", HasParameterA, Spelling),
        new("wsp/ContentTypeValue/decode", HasParameterA, Spelling),
        new("wsp/Parameter/decode", HasParameterA, Spelling),
        new("wsp/Parameter/decode#decodeMultiple", HasParameterA, Spelling),
        new("wsp/Parameter/decode#decodeUntypedParameter", HasParameterA, Spelling),
        new("wsp/FieldName/decode", v => v.Bytes is [(byte)'A', 0], Spelling),
        new("mms/RetrieveStatusValue/decode", v => v.Bytes is [< 192], "an octet that is not reserved is read as it is"),
        new("mms/EncodedStringValue/decode", v => v.Bytes is [0x01, 0x80], "any charset is a Char-set; a missing text reads as empty"),
        new("mms/EncodedStringValue/decode", v => v.Json["uncertain"] is not null, "a byte-order mark stays in the text"),
    ];

    public static Deviation? Of(Vector vector)
    {
        return All.FirstOrDefault(deviation => deviation.Key == vector.Key && deviation.Matches(vector));
    }

    private static bool HasParameterA(Vector vector)
    {
        return vector.Bytes.AsSpan().IndexOf("A\0"u8) >= 0;
    }
}
