using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Conformance;

/// <summary>Values of every primitive that a vendor's header may have, though the standard's may not use it.</summary>
public class PrimitiveTests
{
    // WAP-230-WSP §8.1.2, §8.4.2; OMA-TS-MMS_ENC-V1_3 §7.3.3, §7.3.19.
    public static TheoryData<WspPrimitive, byte[], NodeValue> Values => new()
    {
        { WspPrimitive.Octet, [0x7F], new NumberValue(127) },
        { WspPrimitive.ShortInteger, [0x85], new NumberValue(5) },
        { WspPrimitive.LongInteger, [0x02, 0x01, 0x00], new NumberValue(256) },
        { WspPrimitive.Integer, [0x85], new NumberValue(5) },
        { WspPrimitive.Integer, [0x02, 0x01, 0x00], new NumberValue(256) },
        { WspPrimitive.Uintvar, [0x05], new NumberValue(5) },
        { WspPrimitive.Uintvar, [0x87, 0xA5, 0x00], new NumberValue(0x7 << 14 | 0x25 << 7) },
        { WspPrimitive.Uintvar, [0x8F, 0xFF, 0xFF, 0xFF, 0x7F], new NumberValue(uint.MaxValue) },
        { WspPrimitive.NoValue, [0x00], new EmptyValue() },
        { WspPrimitive.TextValue, [0x00], new EmptyValue() },
        { WspPrimitive.Version, [0x93], new VersionValue(MmsVersion.V1_3, false) },
        { WspPrimitive.Version, [.. "1.3"u8, 0x00], new VersionValue(MmsVersion.V1_3, true) },
        { WspPrimitive.Date, [0x04, 0x60, 0x00, 0x00, 0x00], new DateValue(DateTimeOffset.FromUnixTimeSeconds(0x60000000)) },
        { WspPrimitive.DeltaSeconds, [0xBC], new NumberValue(60) },
        { WspPrimitive.FieldName, [0x96], new FieldNameValue(0x16) },
    };

    public static TheoryData<WspPrimitive, byte[]> Texts => new()
    {
        { WspPrimitive.TextString, [.. "abc"u8, 0x00] },
        { WspPrimitive.TokenText, [.. "abc"u8, 0x00] },
        { WspPrimitive.QuotedString, [(byte)'"', .. "abc"u8, 0x00] },
        { WspPrimitive.TextValue, [.. "abc"u8, 0x00] },
        { WspPrimitive.Uri, [.. "abc"u8, 0x00] },
    };

    public static TheoryData<WspPrimitive, byte[]> Faults => new()
    {
        { WspPrimitive.ShortInteger, [0x05] },
        { WspPrimitive.LongInteger, [0x02, 0x01] }, // an octet too few
        { WspPrimitive.Integer, [0x02, 0x01] },
        { WspPrimitive.Uintvar, [0x85] }, // the last octet says that more follow
        { WspPrimitive.Uintvar, [0x90, 0x80, 0x80, 0x80, 0x00] }, // 33 bits
        { WspPrimitive.NoValue, [0x01] },
        { WspPrimitive.TextString, [.. "abc"u8] }, // no NUL
        { WspPrimitive.Date, [0x80] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_the_primitive_is_read(WspPrimitive primitive, byte[] octets, NodeValue expected) =>
        Assert.Equal(expected, Read(primitive, octets));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_the_primitive_is_read(WspPrimitive primitive, byte[] octets) =>
        Assert.Equal("abc", Assert.IsType<TextValue>(Read(primitive, octets)).ToString());

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_no_value_of_the_primitive_is_none(WspPrimitive primitive, byte[] octets) => Assert.Null(Read(primitive, octets));

    private static NodeValue? Read(WspPrimitive primitive, byte[] octets)
    {
        WspReader reader = new(octets);
        NodeValue? value = PrimitiveReader.Read(ref reader, primitive);
        Assert.True(value is null || reader.IsAtEnd);
        return value;
    }
}
