using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Tool.Tests.Values;

/// <summary>Each construct of the spec language, as a vendor might use it: read, faulty, and written again.</summary>
public class ConstructTests
{
    private static readonly ValueDefinition Octet = PrimitiveDefinition.Of(WspPrimitive.Octet);
    private static readonly ValueDefinition Text = PrimitiveDefinition.Of(WspPrimitive.TextString);

    private static readonly CompositeDefinition Pair = new("Pair", new SequenceLayout(new MemberLayout("a", Octet), new MemberLayout("b", Text)));

    private static readonly CompositeDefinition Choice = new("Choice", new ChoiceLayout(
        "kind",
        new LayoutCase(1, "number", new MemberLayout("number", Octet)),
        new LayoutCase(2, "text", new MemberLayout("text", Text)),
        new LayoutCase(3, "nothing", new SequenceLayout())));

    private static readonly CompositeDefinition Form = new("Form", new FormsLayout(
        "form",
        new LayoutForm("bounded", 0, 31, new ValueLengthLayout(new SequenceLayout(new MemberLayout("first", Octet), new ListLayout("pairs", Pair)))),
        new LayoutForm("text", 32, 127, new MemberLayout("text", Text))));

    public static TheoryData<ValueDefinition, string> Sound => new()
    {
        { Pair, "05 6100" },
        { Choice, "01 FF" },
        { Choice, "02 6100" },
        { Choice, "03" },
        { Form, "01 AA" },                   // value-length 1 | first | no pairs
        { Form, "07 AA 056100 066200" },     // value-length 7 | first | two pairs
        { Form, "6100" },
    };

    public static TheoryData<ValueDefinition, string, MmsErrorCode, int> Faulty => new()
    {
        { Pair, "05", MmsErrorCode.Truncated, 101 },           // b is missing
        { Pair, "05 61", MmsErrorCode.UnterminatedText, 101 },
        { Pair, "05 6100 FF", MmsErrorCode.BadValueLength, 103 }, // one octet too many
        { Choice, "04", MmsErrorCode.BadInteger, 100 },        // no such case
        { Choice, "", MmsErrorCode.Truncated, 100 },
        { Form, "FF", MmsErrorCode.BadInteger, 100 },          // no form starts so
        { Form, "02 AA", MmsErrorCode.BadValueLength, 100 },   // longer than there are octets
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void ConstructReadsAndWrites(ValueDefinition definition, string octets)
    {
        byte[] wire = Pdus.Octets(octets);

        ValueNode node = ValueNode.Read("value", definition, wire, 100, out MmsError fault);

        Assert.Equal(MmsErrorCode.None, fault.Code);
        Assert.IsType<MembersValue>(node.Value);
        Assert.Equal((100, wire.Length), (node.Offset, node.Length));
        Assert.Equal(wire, node.Encode());
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void WhatBreaksTheSyntaxIsOpaqueAndSaysWhere(ValueDefinition definition, string octets, MmsErrorCode code, int offset)
    {
        byte[] wire = Pdus.Octets(octets);

        ValueNode node = ValueNode.Read("value", definition, wire, 100, out MmsError fault);

        Assert.Equal((code, (long)offset), (fault.Code, fault.Offset));
        Assert.Equal(wire, Assert.IsType<OpaqueValue>(node.Value).Octets.ToArray());
        Assert.Equal(wire, node.Encode());
    }

    [Fact]
    public void ListKeepsTheItemsBeforeAFault()
    {
        // value-length 6 | first | pair | pair whose text has no NUL
        ValueNode node = ValueNode.Read("value", Form, Pdus.Octets("06 AA 056100 0661"), 100, out MmsError fault);

        Assert.Equal((MmsErrorCode.UnterminatedText, 106L), (fault.Code, fault.Offset));
        ListValue pairs = Assert.IsType<ListValue>(node.Find("pairs")!.Value);
        Assert.Equal(102, Assert.Single(pairs.Items).Offset);
        Assert.Equal([0x06, 0x61], Assert.IsType<OpaqueValue>(node.Find("rest")!.Value).Octets.ToArray());
    }

    [Fact]
    public void MemberThatIsMissingIsNamedWhenWriting()
    {
        ValueNode node = ValueNode.Of("value", Pair, new MembersValue([ValueNode.Of("a", Octet, new NumberValue(5))]));

        ValueSyntaxException fault = Assert.Throws<ValueSyntaxException>(node.Encode);

        Assert.Equal(("b", "This is missing."), (fault.Path, fault.Message));
    }

    [Fact]
    public void ValueThatDoesNotFitIsNamedByItsPathWhenWriting()
    {
        ValueNode pair = ValueNode.Of("pairs", Pair, new MembersValue([ValueNode.Of("a", Octet, new NumberValue(256)), ValueNode.Of("b", Text, new TextValue("a"u8.ToArray()))]));
        ValueNode node = ValueNode.Of("value", Form, new MembersValue(
        [
            ValueNode.Of("form", null, new CaseValue("bounded")),
            ValueNode.Of("first", Octet, new NumberValue(1)),
            ValueNode.Of("pairs", null, new ListValue([pair])),
        ]));

        ValueSyntaxException fault = Assert.Throws<ValueSyntaxException>(node.Encode);

        Assert.Equal("pairs[0].a", fault.Path);
    }

    [Fact]
    public void HeadersAreReadByTheSpecsThatAreGiven()
    {
        InspectionSchema mms = InspectionSchema.Mms;
        HeaderDefinition vendor = new("X-Vendor-Pair", 0x41, new CompositeDefinition("Bounded", new ValueLengthLayout(Pair.Layout)), HeaderOrder.Any, MmsVersion.V1_0, null, "");
        InspectionSchema schema = mms with { Headers = new("vendor", [vendor], mms.Headers) };

        // 0xC1 | value-length 3 | octet 5, text "a"
        byte[] pdu = Pdus.Notification("C1 03 05 6100");

        HeaderNode read = MmsDocument.Read(pdu, schema).Headers[3];
        Assert.Equal("X-Vendor-Pair", read.Name);
        Assert.Equal(new NumberValue(5), read.Value.Find("a")!.Value);
        Assert.IsType<OpaqueValue>(MmsDocument.Read(pdu).Headers[3].Value.Value);
    }
}
