using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>What is left of a spec with a mistake.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void Field_of_an_unknown_header_goes_and_its_pdu_stays() => Assert.Equal(["X-Mms-Message-Type", "To"], FieldsOf("MMS0062"));

    [Fact]
    public void Second_field_of_a_header_goes() => Assert.Equal(["X-Mms-Message-Type", "To"], FieldsOf("MMS0063"));

    [Fact]
    public void Field_out_of_place_gets_its_place() => Assert.Equal(["X-Mms-Message-Type", "X-Mms-Transaction-Id", "To"], FieldsOf("MMS0064"));

    [Fact]
    public void Field_after_the_body_comes_before_it() => Assert.Equal(["X-Mms-Message-Type", "To", "Content-Type"], FieldsOf("MMS0077"));

    [Fact]
    public void Pdu_whose_type_is_taken_gets_a_free_one() => Assert.Equal(255, Assert.Single(Bind("MMS0026").Pdus).Type);

    [Fact]
    public void Header_whose_code_is_taken_has_none() => Assert.Null(Assert.Single(Bind("MMS0019").Headers).Code);

    [Fact]
    public void Value_of_an_unknown_type_is_a_text() => Assert.Equal(Primitive.TextString, Assert.Single(Bind("MMS0030").Headers).Value.Primitive);

    [Fact]
    public void Misspelt_presence_counts_as_meant() => Assert.Equal(Presence.Mandatory, Assert.Single(Bind("MMS0009").Pdus).Fields[1].Presence);

    [Fact]
    public void Misspelt_element_counts_as_meant() => Assert.Equal("Yes", Assert.Single(Bind("MMS0006").Enums[1].Tokens).Name);

    [Fact]
    public void Misspelt_attribute_counts_as_meant() => Assert.Equal(128, Assert.Single(Bind("MMS0007").Enums[1].Tokens).Octet);

    [Fact]
    public void Unknown_allowed_token_goes() => Assert.Equal(["Accepted"], Assert.Single(Bind("MMS0066").Pdus).Fields[1].Allowed);

    [Fact]
    public void Bool_with_three_tokens_has_two() => Assert.Equal(2, Bind("MMS0033").Enums[1].Tokens.Count);

    [Fact]
    public void Enum_without_tokens_gets_one() => Assert.Single(Bind("MMS0032").Enums[1].Tokens);

    [Fact]
    public void Values_that_contain_each_other_do_so_no_more() =>
        Assert.All(Bind("MMS0046").Types, type => Assert.Equal(ValueKind.Primitive, ((MemberLayout)type.Layout).Value.Kind));

    [Fact]
    public void Spec_whose_name_is_taken_gets_another() => Assert.Equal("spec-1", Bind("MMS0016").Name);

    // What follows from one mistake in a file that others refer to is no mistake of theirs.
    [Theory]
    [InlineData("<header name=\"X-Mms-Answer\"", "<headr name=\"X-Mms-Answer\"")]
    [InlineData("<header name=\"X-Mms-Answer\"", "<fields name=\"X-Mms-Answer\"")]
    [InlineData("<header name=\"X-Mms-Answer\"", "<header nome=\"X-Mms-Answer\"")]
    [InlineData("<header name=\"X-Mms-Answer\"", "<header name=\"X Mms Answer\"")]
    [InlineData("name=\"X-Mms-Answer\" code=\"0x70\" type=\"Answer\"", "name=\"X-Mms-Answer\" code=\"0x70\" type=\"Nothing\"")]
    [InlineData("name=\"X-Mms-Answer\" code=\"0x70\" type=\"Answer\"", "name=\"X-Mms-Answer\" code=\"0x70\"")]
    [InlineData("name=\"X-Mms-Answer\" code=\"0x70\"", "name=\"X-Mms-Answer\" code=\"0x6F\"")]
    [InlineData("<enum name=\"Answer\"", "<enum label=\"Answer\"")]
    [InlineData("octet=\"129\" name=\"Refused\"", "octet=\"128\" name=\"Refused\"")]
    [InlineData("octet=\"129\" name=\"Refused\"", "octet=\"300\" name=\"Refused\"")]
    [InlineData("octet=\"129\" name=\"Refused\"", "octet=\"129\" name=\"\"")]
    [InlineData("<pdu name=\"M-Offer.ind\" type=\"200\"", "<pdu name=\"M-Offer.ind\" type=\"2000\"")]
    [InlineData("<pdu name=\"M-Offer.ind\"", "<pdu nme=\"M-Offer.ind\"")]
    [InlineData("<pdu name=\"M-Offer.ind\"", "<pdu id=\"M-Offer.ind\"")]
    [InlineData("<pdu name=\"M-Answer.ind\"", "</spec><pdu name=\"M-Answer.ind\"")]
    public void One_mistake_is_one_error(string right, string wrong)
    {
        SpecFile sound = BrokenSpec.ReadBase();
        Assert.Contains(right, sound.Text, StringComparison.Ordinal);
        SpecFile broken = new(sound.Path, sound.Text.Replace(right, wrong, StringComparison.Ordinal));
        SpecFile user = new("user.xml", """
            <spec name="user" namespace="Acme">
              <pdu name="M-Use.ind" type="210" direction="client-to-relay" transport="post" answers="M-Offer.ind">
                <field header="X-Mms-Message-Type" presence="mandatory"/>
                <field header="X-Mms-Transaction-Id" presence="mandatory" echoes="M-Offer.ind"/>
                <field header="X-Mms-Answer" presence="mandatory" allowed="Refused"/>
                <field header="To" presence="optional"/>
                <at-least-one headers="X-Mms-Answer To"/>
              </pdu>
            </spec>
            """);

        Assert.Single(GeneratorHarness.Diagnose(broken, user));
    }

    private static IEnumerable<string> FieldsOf(string id) => Assert.Single(Bind(id).Pdus).Fields.Select(field => field.Header.Name);

    private static SpecModel Bind(string id)
    {
        SpecDocument sound = Read(BrokenSpec.ReadBase());
        SpecDocument broken = Read(BrokenSpec.Read(id).File);
        SpecTable table = new([DeclarationReader.Read(sound), DeclarationReader.Read(broken)]);
        return SpecBinder.Bind(broken, table).Model!;
    }

    private static SpecDocument Read(SpecFile spec) => SpecReader.Read(spec.Path, spec.Text, TestContext.Current.CancellationToken);
}
