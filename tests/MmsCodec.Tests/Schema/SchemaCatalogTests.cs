using System.Text;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>Definitions from the lines that the generator writes.</summary>
public sealed class SchemaCatalogTests
{
    private static readonly SchemaCatalog Own = Catalog(
        """
        value Colour|enum|token-text|bool
         token 128|Red
         token 129|Dark.red|1.1|1.2
         reserved 192|200|128
        value Line|numbers|text-string|number|line
         number 1|Har\!bour \/ 2
         number 300|Town
        value Extra|parameters
         parameter 5|colour|Colour
        value Stop|composite|hex
         value-length
          choice kind
           case 128|plain
            member at|date
            list colours|Colour
           case 129|bare
          member line|Line|inline
        value Route|composite
         forms form
          form short|128|255
           member number|short-integer
          form long|0|31
           sequence
            member length|long-integer
            member extra|Extra
        value Two|composite
         member one|octet
         member other|octet
        header X-First|1|integer|1|1.0|Somewhere 1.2|The first.
        header X-Second|2|integer|2|1.1
        header X-Third|3|integer|3|1.2
        header X-Last|4|integer|last|1.3
        header X-Any|5|Colour||7.14
        header X-Text||text-string||1.0
        header-set Inner
         header A|10|integer||1.0
        header-set Outer|Inner
         header B|11|integer||1.0
         header B|12|integer||1.0
        pdu M-One.req|200|client-to-relay|1.0|MM1_one.REQ||mandatory|Somewhere 6|One.
         mandatory X-First
         optional X-Second|1.2|repeats|Line|Har Town|M-Two.conf|Whenever it is.
         conditional X-Third
         at-least-one X-Second|X-Third
        pdu M-Two.conf|201|relay-to-client|1.1||M-One.req|optional
        pdu M-Three|202|both|1.2|||conditional
        pdu M-Four|203|both|1.2
        extension M-One.req
         optional X-Any|1.3
        """);

    [Fact]
    public void Enumeration()
    {
        EnumDefinition colour = Own.Value<EnumDefinition>("Colour");

        Assert.Equal((WspPrimitive.TokenText, true), (colour.Extension, colour.IsBoolean));
        Assert.Equal(
            [(128, "Red", "red", null, null), (129, "Dark.red", "dark-red", new MmsVersion(1, 1), new MmsVersion(1, 2))],
            colour.Tokens.Select(t => ((int)t.Octet, t.Name, t.WireName, t.Since, t.Until)));
        ReservedRange reserved = Assert.Single(colour.Reserved);
        Assert.Equal((192, 200, 128), (reserved.From, reserved.To, reserved.ReadAs));
        Assert.Null(colour.FindReserved(191));
        Assert.Same(reserved, colour.FindReserved(192));
        Assert.Same(reserved, colour.FindReserved(200));
        Assert.Null(colour.FindReserved(201));
    }

    [Fact]
    public void Numbers_and_parameters()
    {
        NumbersDefinition line = Own.Value<NumbersDefinition>("Line");
        Assert.Equal((WspPrimitive.TextString, "number", "line"), (line.Text, line.CodeKey, line.NameKey));
        Assert.Equal([(1u, "Har|bour \\ 2"), (300u, "Town")], line.Numbers.Select(n => (n.Code, n.Name)));

        ParameterDefinition colour = Assert.Single(Own.Value<ParametersDefinition>("Extra").Parameters);
        Assert.Equal((5, "colour"), (colour.Token, colour.Name));
        Assert.Same(Own.Value<EnumDefinition>("Colour"), colour.Value);
    }

    [Fact]
    public void Layouts_lie_in_each_other_as_their_lines_are_indented()
    {
        CompositeDefinition stop = Own.Value<CompositeDefinition>("Stop");
        Assert.True(stop.IsHex);
        SequenceLayout inside = Assert.IsType<SequenceLayout>(Assert.IsType<ValueLengthLayout>(stop.Layout).Content);
        Assert.Equal(2, inside.Items.Count);
        ChoiceLayout choice = Assert.IsType<ChoiceLayout>(inside.Items[0]);
        Assert.Equal("kind", choice.Name);
        Assert.Equal([(128, "plain"), (129, "bare")], choice.Cases.Select(c => ((int)c.Octet, c.Name)));
        Assert.Equal(2, Assert.IsType<SequenceLayout>(choice.Find(128)!.Content).Items.Count);
        Assert.Equal("colours", Assert.IsType<ListLayout>(((SequenceLayout)choice.Find(128)!.Content).Items[1]).Name);
        Assert.Empty(Assert.IsType<SequenceLayout>(choice.Find(129)!.Content).Items);
        Assert.Null(choice.Find(130));
        MemberLayout line = Assert.IsType<MemberLayout>(inside.Items[1]);
        Assert.Equal(("line", true), (line.Name, line.Inline));
        Assert.Same(Own.Value<NumbersDefinition>("Line"), line.Value);

        Assert.Equal(2, Assert.IsType<SequenceLayout>(Own.Value<CompositeDefinition>("Two").Layout).Items.Count);
        Assert.False(Own.Value<CompositeDefinition>("Two").IsHex);
    }

    [Fact]
    public void Forms_are_known_by_their_first_octet()
    {
        FormsLayout forms = Assert.IsType<FormsLayout>(Own.Value<CompositeDefinition>("Route").Layout);

        Assert.Equal("form", forms.Name);
        Assert.False(Assert.IsType<MemberLayout>(forms.Find(128)!.Content).Inline);
        Assert.Equal(2, Assert.IsType<SequenceLayout>(forms.Find(0)!.Content).Items.Count);
        Assert.Equal("short", forms.Find(255)!.Name);
        Assert.Equal("short", forms.Find(128)!.Name);
        Assert.Null(forms.Find(127));
        Assert.Null(forms.Find(32));
        Assert.Equal("long", forms.Find(31)!.Name);
    }

    [Fact]
    public void Headers_come_by_their_numbers_and_those_without_last()
    {
        Assert.Equal(
            [
                ("X-First", 1, HeaderOrder.First, new MmsVersion(1, 0)), ("X-Second", 2, HeaderOrder.Second, new MmsVersion(1, 1)),
                ("X-Third", 3, HeaderOrder.Third, new MmsVersion(1, 2)), ("X-Last", 4, HeaderOrder.Last, new MmsVersion(1, 3)),
                ("X-Any", 5, HeaderOrder.Any, new MmsVersion(7, 14)), ("X-Text", null, HeaderOrder.Any, new MmsVersion(1, 0)),
            ],
            Own.Headers.Select(h => (h.Name, (int?)h.Code, h.Order, h.Since)));
        HeaderDefinition first = Own.Header("X-First");
        Assert.Equal(("Somewhere 1.2", "The first."), (first.Clause, first.Doc));
        Assert.Equal((null, ""), (Own.Header("X-Second").Clause, Own.Header("X-Second").Doc));
        Assert.Same(PrimitiveDefinition.Of(WspPrimitive.Integer), first.Value);
    }

    [Fact]
    public void Headers_of_a_set_and_of_those_that_it_includes()
    {
        HeaderSetDefinition outer = Own.HeaderSet("Outer");

        Assert.Same(Own.HeaderSet("Inner"), outer.Includes);
        Assert.Null(Own.HeaderSet("Inner").Includes);
        Assert.Equal("A", outer.Find(10)!.Name);
        Assert.Equal("A", outer.Find(0x80 | 10)!.Name);
        Assert.Equal(10, outer.Find("a")!.Code!.Value);
        Assert.Equal(11, outer.Find("b")!.Code!.Value);
        Assert.Equal("B", outer.Find(12)!.Name);
        Assert.Null(outer.Find(13));
    }

    [Fact]
    public void Pdus()
    {
        Assert.Equal(
            [
                ("M-One.req", "m-one-req", 200, PduDirection.ClientToRelay, new MmsVersion(1, 0), Presence.Mandatory),
                ("M-Two.conf", "m-two-conf", 201, PduDirection.RelayToClient, new MmsVersion(1, 1), Presence.Optional),
                ("M-Three", "m-three", 202, PduDirection.Both, new MmsVersion(1, 2), Presence.Conditional),
                ("M-Four", "m-four", 203, PduDirection.Both, new MmsVersion(1, 2), null),
            ],
            Own.Pdus.Select(p => (p.Name, p.WireName, (int)p.Type, p.Direction, p.Since, p.Body)));
        PduDefinition one = Own.Pdu("M-One.req");
        Assert.Equal(("MM1_one.REQ", null, "Somewhere 6", "One."), (one.Mm1, one.Answers, one.Clause, one.Doc));
        Assert.Equal((null, "M-One.req", null, ""), (Own.Pdus[1].Mm1, Own.Pdus[1].Answers, Own.Pdus[1].Clause, Own.Pdus[1].Doc));
        Assert.Equal(["X-Second", "X-Third"], Assert.Single(one.AtLeastOneOf));
        Assert.Equal(
            [
                ("X-First", Presence.Mandatory, false, new MmsVersion(1, 0), "integer", "", null, null),
                ("X-Second", Presence.Optional, true, new MmsVersion(1, 2), "Line", "Har Town", "M-Two.conf", "Whenever it is."),
                ("X-Third", Presence.Conditional, false, new MmsVersion(1, 2), "integer", "", null, null),
            ],
            one.Fields.Select(f => (f.Header.Name, f.Presence, f.Repeats, f.Since, f.Value.Name, string.Join(' ', f.Allowed), f.Echoes, f.When)));
    }

    [Fact]
    public void Additions_are_headers_PDUs_and_extensions()
    {
        PduExtension extension = Assert.Single(Own.Additions.Extensions);

        Assert.Same(Own.Pdu("M-One.req"), extension.Pdu);
        Assert.Equal("X-Any", Assert.Single(extension.Fields).Header.Name);
        Assert.Same(Own.Extension("M-One.req"), extension);
        Assert.Same(Own.Headers, Own.Additions.Headers);
        Assert.Same(Own.Pdus, Own.Additions.Pdus);
    }

    [Fact]
    public void What_others_define_is_found_there_and_what_is_own_comes_first()
    {
        SchemaCatalog vendor = new(
            () => [Catalog("value Else|numbers"), Own],
            Encoding.UTF8.GetBytes("value Colour|more-tokens|Line"),
            Encoding.UTF8.GetBytes(
                """
                value Shade|more-tokens|Hue
                 token 130|Acme.Blue
                value Hue|enum
                 token 128|Grey
                header X-Acme|9|Stop||1.3
                extension M-Two.conf
                 optional X-Acme
                 mandatory X-Any
                header-set Empty
                """));

        Assert.Equal(["Grey", "Acme.Blue"], vendor.Value<EnumDefinition>("Shade").Tokens.Select(t => t.Name));
        Assert.Same(Own.Value<CompositeDefinition>("Stop"), vendor.Header("X-Acme").Value);
        Assert.Same(Own.Pdu("M-Two.conf"), vendor.Extension("M-Two.conf").Pdu);
        Assert.Same(Own.Header("X-Any"), vendor.Extension("M-Two.conf").Fields[1].Header);
        Assert.Throws<InvalidCastException>(() => vendor.Value<EnumDefinition>("Colour"));
        Assert.Empty(vendor.HeaderSet("Empty").Headers);
        Assert.Empty(vendor.Pdus);
        Assert.Equal(["X-Acme"], vendor.Headers.Select(h => h.Name));
        Assert.Throws<KeyNotFoundException>(() => vendor.Header("X-Nowhere"));
        Assert.Throws<KeyNotFoundException>(() => Own.Header("X-Acme"));
    }

    [Theory]
    [InlineData("octet", WspPrimitive.Octet)]
    [InlineData("short-integer", WspPrimitive.ShortInteger)]
    [InlineData("long-integer", WspPrimitive.LongInteger)]
    [InlineData("integer", WspPrimitive.Integer)]
    [InlineData("uintvar", WspPrimitive.Uintvar)]
    [InlineData("text-string", WspPrimitive.TextString)]
    [InlineData("token-text", WspPrimitive.TokenText)]
    [InlineData("quoted-string", WspPrimitive.QuotedString)]
    [InlineData("text-value", WspPrimitive.TextValue)]
    [InlineData("uri", WspPrimitive.Uri)]
    [InlineData("no-value", WspPrimitive.NoValue)]
    [InlineData("q-value", WspPrimitive.QValue)]
    [InlineData("version", WspPrimitive.Version)]
    [InlineData("date", WspPrimitive.Date)]
    [InlineData("delta-seconds", WspPrimitive.DeltaSeconds)]
    [InlineData("encoded-string", WspPrimitive.EncodedString)]
    [InlineData("field-name", WspPrimitive.FieldName)]
    [InlineData("opaque", WspPrimitive.Opaque)]
    public void Primitives_are_known_to_every_catalog(string name, WspPrimitive primitive)
    {
        PrimitiveDefinition definition = Own.Value<PrimitiveDefinition>(name);

        Assert.Same(PrimitiveDefinition.Of(primitive), definition);
        Assert.Equal((name, primitive), (definition.Name, definition.Primitive));
    }

    [Fact]
    public void Blank_lines_and_a_last_one_without_its_end_are_passed_over()
    {
        SchemaCatalog catalog = Catalog("\nvalue A|numbers\n number 1|one\nvalue B|numbers\n number 2|two\n");

        Assert.Equal("one", catalog.Value<NumbersDefinition>("A").Find(1)!.Name);
        Assert.Equal("two", Assert.Single(catalog.Value<NumbersDefinition>("B").Numbers).Name);
    }

    // What tools make of definitions of their own.
    [Fact]
    public void A_definition_without_what_is_optional()
    {
        Assert.False(new CompositeDefinition("a", new SequenceLayout()).IsHex);
        Assert.False(new MemberLayout("a", PrimitiveDefinition.Of(WspPrimitive.Octet)).Inline);
        NumbersDefinition numbers = new("a", [], null);
        Assert.Equal((null, null, null), (numbers.Text, numbers.CodeKey, numbers.NameKey));
        Assert.Null(new HeaderSetDefinition("a", []).Includes);
    }

    // A vendor's headers stand before Content-Type, which a body follows.
    [Fact]
    public void A_PDU_with_more_headers_keeps_its_last_one_last()
    {
        PduDefinition more = MmsSchema.FindPdu(132)!.With([new(MmsSchema.Headers.Find("X-Mms-Store")!, Presence.Optional, false, new MmsVersion(1, 3), MmsSchema.Values.YesNo, [])]);

        Assert.Equal(["X-Mms-Store", "Content-Type"], more.Fields.TakeLast(2).Select(field => field.Header.Name));
        Assert.Equal(MmsSchema.FindPdu(132)!.Fields.Count + 1, more.Fields.Count);
        Assert.Equal(Presence.Optional, more.Find("x-mms-store")!.Presence);
        Assert.Equal("M-Retrieve.conf", more.ToString());
    }

    private static SchemaCatalog Catalog(string text) => new(null, Encoding.UTF8.GetBytes(text));
}
