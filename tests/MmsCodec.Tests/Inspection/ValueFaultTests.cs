using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Inspection;

/// <summary>Why values do not follow their syntax, and where: values that start at octet 100.</summary>
public class ValueFaultTests
{
    private static readonly ValueDefinition ContentType = MmsSchema.Values.ContentType;
    private static readonly ValueDefinition From = MmsSchema.Values.FromValue;
    private static readonly ValueDefinition YesNo = MmsSchema.Values.YesNo;
    private static readonly ValueDefinition Class = MmsSchema.Values.MmsMessageClass;
    private static readonly ValueDefinition Charset = MmsSchema.Values.Charset;

    // OMA-TS-MMS_ENC-V1_3 §7.3; WAP-230-WSP §8.4.2.
    public static TheoryData<ValueDefinition, byte[], MmsErrorCode, long> Faults => new()
    {
        { YesNo, [], MmsErrorCode.Truncated, 100 },
        { YesNo, [0x7F], MmsErrorCode.BadInteger, 100 }, // no token, and no text may stand here
        { YesNo, [0x80, 0x80], MmsErrorCode.BadValueLength, 101 }, // ends before its octets
        { Class, [.. "auto"u8], MmsErrorCode.UnterminatedText, 100 },
        { Charset, [0x04, 0x80, 0x00, 0x00, 0x00], MmsErrorCode.BadInteger, 100 }, // 32 bits
        { Charset, [0x1F], MmsErrorCode.BadInteger, 100 }, // no length of a Long-integer, and no text
        { From, [0x02, 0x81, 0x00], MmsErrorCode.BadValueLength, 102 }, // an octet after insert-address
        { From, [0x01, 0x82], MmsErrorCode.BadInteger, 101 }, // no case
        { From, [0x00], MmsErrorCode.Truncated, 101 }, // no octet that says which case
        { From, [0x02, 0x80, 0x61], MmsErrorCode.UnterminatedText, 102 },
        { ContentType, [], MmsErrorCode.Truncated, 100 },
        { ContentType, [0x04, 0x83, 0x02, 0x01, 0x00], MmsErrorCode.BadInteger, 102 }, // a parameter with token 256
        { ContentType, [0x03, 0x83, 0x02, 0x01], MmsErrorCode.Truncated, 102 }, // a token of two octets, of which there is one
        { ContentType, [0x04, 0x83, .. "abc"u8], MmsErrorCode.UnterminatedText, 102 }, // the name of a parameter, without its end
        { ContentType, [0x03, 0x83, 0x00, 0x81], MmsErrorCode.UnterminatedText, 102 }, // no name
        { ContentType, [0x04, 0x83, 0x85, 0x01, 0x05], MmsErrorCode.BadInteger, 103 }, // name, with a number for a text
        { ContentType, [0x03, 0x83, 0x85, 0x07], MmsErrorCode.BadInteger, 103 }, // name, with a length for a text
        { ContentType, [0x03, 0x83, 0x97, 0xE9], MmsErrorCode.BadInteger, 103 }, // name as a Text-value, which starts with no such octet
        { ContentType, [0x04, 0x83, 0x85, 0x61, 0x62], MmsErrorCode.UnterminatedText, 103 }, // name, a text without its end
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_once_and_where_it_is(ValueDefinition definition, byte[] octets, MmsErrorCode code, long offset)
    {
        ValueNode.Read("value", definition, octets, 100, out MmsError fault);

        Assert.Equal(new MmsError(code, offset, 0), fault);
    }

    public static TheoryData<ValueDefinition, byte[], NodeValue> Sound => new()
    {
        { YesNo, [0x80], new TokenValue(0x80) },
        { YesNo, [0xFF], new TokenValue(0xFF) }, // a token that nobody knows
        { Charset, [0x04, 0x7F, 0xFF, 0xFF, 0xFF], new NumberValue(0x7FFFFFFF) },
        { Charset, [0xEA], new NumberValue(106) },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_follows_its_syntax_has_none(ValueDefinition definition, byte[] octets, NodeValue value)
    {
        ValueNode read = ValueNode.Read("value", definition, octets, 100, out MmsError fault);

        Assert.Equal((default, value, 100, octets.Length), (fault, read.Value, read.Offset, read.Length));
        Assert.Equal(octets, read.Encode());
    }

    [Fact]
    public void What_is_not_read_whole_is_kept_as_octets()
    {
        ValueNode read = ValueNode.Read("value", YesNo, [0x80, 0x81], 100, out _);

        Assert.Equal([0x80, 0x81], Assert.IsType<OpaqueValue>(read.Value).Octets.ToArray());
        Assert.Equal(("value", 100, 2), (read.Name, read.Offset, read.Length));
    }

    // A parameter that cannot be read keeps those before it and the media type.
    [Fact]
    public void What_was_read_before_a_fault_stays()
    {
        ValueNode read = ValueNode.Read("type", ContentType, [0x06, 0x83, 0x81, 0xEA, 0x02, 0x01, 0x00], 100, out MmsError fault);

        Assert.Equal(new MmsError(MmsErrorCode.BadInteger, 104, 0), fault);
        Assert.Equal("text/plain", InspectionSchema.MediaTypeOf(read));
        Assert.Equal(106, InspectionSchema.CharsetOf(read));
        ValueNode list = read.Find("params")!;
        Assert.Equal((102, 2), (list.Offset, list.Length));
        ValueNode parameter = Assert.Single(Assert.IsType<ListValue>(list.Value).Items);
        Assert.Equal((102, 2), (parameter.Offset, parameter.Length));
        ValueNode rest = read.Find("rest")!;
        Assert.Equal((104, 3), (rest.Offset, rest.Length));
    }

    [Fact]
    public void Members_lie_where_they_are()
    {
        ValueNode read = ValueNode.Read("From", From, [0x07, 0x80, .. "a@b.c"u8, 0x00], 100, out MmsError fault);

        Assert.Equal(default, fault);
        Assert.Equal((100, 8), (read.Offset, read.Length));
        Assert.Equal((101, 1, new CaseValue("address-present")), (read.Find("token")!.Offset, read.Find("token")!.Length, read.Find("token")!.Value));
        Assert.Equal((102, 6), (read.Find("address")!.Offset, read.Find("address")!.Length));
        Assert.Null(read.Find("nothing"));
        Assert.Equal("a@b.c", read.Find("address")!.Value.ToString());
    }

    // Senders leave out the quote before a text; a Text-string can be read without it.
    [Fact]
    public void A_text_without_its_quote_is_read()
    {
        ValueNode read = ValueNode.Read("type", ContentType, [0x04, 0x83, 0x85, 0xE9, 0x00], 100, out MmsError fault);

        Assert.Equal(default, fault);
        Assert.Equal([0xE9], Assert.IsType<TextValue>(InspectionSchema.FindParameter(read, "NAME")!.Value).Octets.ToArray());
        Assert.Null(InspectionSchema.FindParameter(read, "charset"));
    }

    // WAP-230-WSP §8.4.2.4: an untyped value is an Integer-value or a Text-value.
    [Fact]
    public void The_value_of_a_named_parameter_is_told_by_its_first_octet()
    {
        Assert.Equal(new EmptyValue(), Named([0x00]));
        Assert.Equal(new NumberValue(5), Named([0x01, 0x05]));
        Assert.Equal(new NumberValue(5), Named([0x1E, .. new byte[29], 0x05])); // 30 octets
        Assert.Equal(new NumberValue(0), Named([0x80]));
        Assert.Equal("a", Named([0x61, 0x00]).ToString());
        Assert.Equal(" ", Named([0x20, 0x00]).ToString());
        Assert.IsType<OpaqueValue>(Named([0x1F, 0x01, 0x05])); // a length that is quoted starts neither

        static NodeValue Named(byte[] value)
        {
            byte[] octets = [0x1F, (byte)(value.Length + 3), 0x83, (byte)'x', 0x00, .. value];
            return InspectionSchema.FindParameter(ValueNode.Read("type", ContentType, octets, 0, out _), "x")!.Value;
        }
    }

    // Nodes that a tool makes may hold any number.
    [Theory]
    [InlineData(3ul, "text/plain", 3)]
    [InlineData(0x7FFFFFFFul, null, 0x7FFFFFFF)]
    [InlineData(0x80000003ul, null, null)]
    [InlineData(0x100000003ul, null, null)]
    public void Numbers_that_are_too_great_name_nothing(ulong number, string? mediaType, int? charset)
    {
        ValueNode type = ValueNode.Of("mediaType", MmsSchema.Values.MediaType, new NumberValue(number));
        ValueNode parameter = ValueNode.Of("p", null, new ParameterValue(0x01, "charset", ValueNode.Of("charset", Charset, new NumberValue(number))));
        ValueNode made = ValueNode.Of("type", ContentType, new MembersValue([type, ValueNode.Of("params", null, new ListValue([parameter]))]));

        Assert.Equal((mediaType, charset), (InspectionSchema.MediaTypeOf(made), InspectionSchema.CharsetOf(made)));
    }

    // A value that does not fit is named by the members that lead to it; one that stands for the whole has no name.
    [Fact]
    public void What_cannot_be_written_says_where()
    {
        ValueNode count = ValueNode.Of("statusCount", PrimitiveDefinition.Of(WspPrimitive.Integer), new NumberValue(1));
        ValueNode text = ValueNode.Of("x", PrimitiveDefinition.Of(WspPrimitive.Octet), new NumberValue(256));

        Assert.Equal("", PathOf(MmsSchema.Values.CountedResponseStatus, [count, ValueNode.Of("status", PrimitiveDefinition.Of(WspPrimitive.Octet), text.Value)]));
        Assert.Equal("statusCount", PathOf(MmsSchema.Values.CountedResponseStatus, [ValueNode.Of("statusCount", PrimitiveDefinition.Of(WspPrimitive.Octet), text.Value)]));
        Assert.Equal("statusCount", PathOf(MmsSchema.Values.CountedResponseStatus, []));
        Assert.Equal("token", PathOf(From, [ValueNode.Of("token", null, new CaseValue("nobody"))]));
        Assert.Equal("address", PathOf(From, [ValueNode.Of("token", null, new CaseValue("address-present"))]));

        static string PathOf(ValueDefinition definition, ValueNode[] members) =>
            Assert.Throws<ValueSyntaxException>(() => ValueNode.Of("value", definition, new MembersValue(members)).Encode()).Path;
    }

    [Fact]
    public void A_node_that_was_not_read_lies_nowhere()
    {
        ValueNode made = ValueNode.Of("X-Mms-Store", YesNo, new TokenValue(0x81));

        Assert.Equal((0, 0, "X-Mms-Store"), (made.Offset, made.Length, made.Name));
        Assert.Equal([0x81], made.Encode());
    }
}
