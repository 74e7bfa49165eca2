using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Vendor;

/// <summary>Specs that refer to those of the package and of a referenced project, and that claim what those have.</summary>
public sealed class ReferencingTests
{
    private static readonly SpecFile Base = new("base.xml", """
        <spec name="acme-base" namespace="Acme.Base">
          <enum name="BaseKind"><token octet="128" name="Plain"/><token octet="129" name="Fancy"/></enum>
          <type name="BaseSize"><value-length><member name="width" type="integer"/><member name="unit" type="token-text"/></value-length></type>
          <header name="X-Base-Kind" code="0x60" type="BaseKind" doc="The kind."/>
          <header name="X-Base-Size" code="0x61" type="BaseSize" doc="The size."/>
          <header name="X-Base-Tag" type="token-text" doc="A tag."/>
          <pdu name="M-Hello.ind" type="210" direction="relay-to-client" transport="push" doc="Greets.">
            <field header="X-Mms-Message-Type" presence="mandatory"/>
            <field header="X-Mms-Transaction-Id" presence="mandatory"/>
            <field header="X-Mms-MMS-Version" presence="mandatory"/>
            <field header="X-Base-Kind" presence="mandatory"/>
            <field header="X-Mms-Content-Location" presence="mandatory" role="originating-address"/>
          </pdu>
        </spec>
        """);

    private static readonly SpecFile User = new("user.xml", """
        <spec name="acme-user" namespace="Acme.User">
          <use spec="mms-headers"/>
          <use spec="acme-base"/>
          <header name="X-User-Score" code="0x62" type="integer" doc="A score."/>
          <extend pdu="M-Hello.ind">
            <field header="X-User-Score" presence="optional"/>
            <field header="X-Base-Size" presence="optional"/>
            <field header="X-Base-Tag" presence="optional"/>
            <field header="Subject" presence="optional"/>
          </extend>
          <pdu name="M-HelloResp.ind" type="211" direction="client-to-relay" transport="post" answers="M-Hello.ind" doc="Greets back.">
            <field header="X-Mms-Message-Type" presence="mandatory"/>
            <field header="X-Mms-Transaction-Id" presence="mandatory" echoes="M-Hello.ind"/>
            <field header="X-Mms-MMS-Version" presence="mandatory"/>
            <field header="X-Base-Kind" presence="mandatory" allowed="Fancy"/>
            <field header="X-Base-Size" presence="optional"/>
            <field header="X-Base-Tag" presence="mandatory"/>
            <field header="Subject" presence="optional"/>
          </pdu>
        </spec>
        """);

    private const string Code = """
        using Acme.Base;
        using Acme.User;
        using MmsCodec;

        public static class Greeting
        {
            public static byte[] Answer(byte[] octets)
            {
                HelloInd hello = (HelloInd)Acme.User.VendorPdus.Decode(octets);
                HelloRespInd answer = new() { TransactionId = hello.TransactionId, BaseKind = BaseKind.Fancy, BaseSize = hello.BaseSize, BaseTag = hello.BaseTag ?? "", Subject = hello.Subject };
                return answer.Encode();
            }

            public static string Check(byte[] octets) =>
                MmsConformance.IsConformant(octets, Acme.User.VendorSchema.Inspection, out MmsError departure) ? "" : departure.ToString();
        }
        """;

    private static readonly Lazy<Consumer> BaseProject = new(() => Consumer.Of([Base], name: "Acme.Base"));

    private static readonly byte[] Hello =
    [
        0x8C, 210, // X-Mms-Message-Type: M-Hello.ind
        0x98, .. "H1\0"u8, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0xE0, 0x80, // X-Base-Kind: Plain
        0x83, .. "http://acme/1\0"u8, // X-Mms-Content-Location
        0xE1, 0x04, 0x85, .. "cm\0"u8, // X-Base-Size: 4 octets follow; 5 cm
        .. "X-Base-Tag\0red\0"u8, // by name
        0x96, .. "hi\0"u8, // Subject
    ];

    private static readonly byte[] Answer =
    [
        0x8C, 211, // X-Mms-Message-Type: M-HelloResp.ind
        0x98, .. "H1\0"u8, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0xE0, 0x81, // X-Base-Kind: Fancy
        0xE1, 0x04, 0x85, .. "cm\0"u8, // X-Base-Size: 4 octets follow; 5 cm
        .. "X-Base-Tag\0red\0"u8, // by name
        0x96, .. "hi\0"u8, // Subject
    ];

    [Fact]
    public void Specs_of_a_referenced_project_are_there_by_name()
    {
        Consumer user = Consumer.Of([User], Code, "Acme.User", BaseProject.Value.ToReference());

        Assert.Equal([], user.Diagnostics.Select(d => d.ToString()));
        Assert.Equal(Convert.ToHexString(Answer), Convert.ToHexString((byte[])user.RunWith(BaseProject.Value.Image, "Greeting", "Answer", Hello)!));
        Assert.Equal("", user.RunWith(BaseProject.Value.Image, "Greeting", "Check", Hello));
        Assert.Equal("", user.RunWith(BaseProject.Value.Image, "Greeting", "Check", Answer));
    }

    [Theory]
    [InlineData("<header name='X-Mms-Status' code='0x70' type='octet'/>", "MMS0018", "Header 'X-Mms-Status' is declared already in mms-headers of MmsCodec")]
    [InlineData("<header name='X-A' code='0x15' type='octet'/>", "MMS0019", "Header 'X-A' has the code 0x15, which 'X-Mms-Status' in mms-headers of MmsCodec has already")]
    [InlineData("<header name='X-A' code='0x60' type='octet'/>", "MMS0019", "Header 'X-A' has the code 0x60, which 'X-Base-Kind' in acme-base of Acme.Base has already")]
    [InlineData("<header name='x-base-tag' type='token-text'/>", "MMS0018", "Header 'x-base-tag' is declared already in acme-base of Acme.Base")]
    [InlineData("<enum name='MmsStatus'><token octet='1' name='x'/></enum>", "MMS0017", "Value 'MmsStatus' is declared already in mms-values of MmsCodec")]
    [InlineData("<header-set name='push'><header name='A' code='0' type='octet'/></header-set>", "MMS0021", "Header set 'push' is declared already in wsp-headers of MmsCodec")]
    [InlineData("<use spec='acme-bass'/>", "MMS0029", "Spec 'acme-bass' does not exist: did you mean 'acme-base'?")]
    [InlineData("<extend pdu='M-Helo.ind'><field header='Subject' presence='optional'/></extend>", "MMS0068", "PDU 'M-Helo.ind' does not exist: did you mean 'M-Hello.ind'?")]
    [InlineData("<extend pdu='M-Notification.ind'><field header='Subject' presence='optional'/></extend>", "MMS0063", "Header 'Subject' is in 'M-Notification.ind' already: to allow it more than once, write repeats=\"true\"")]
    public void Claim_of_what_the_package_or_a_project_has_is_told(string declaration, string id, string message)
    {
        Diagnostic diagnostic = Assert.Single(Generate($"<spec name='user' namespace='User'>{declaration}</spec>").Diagnostics);

        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("130", "PDU 'M-A.ind' has the type 130, which 'M-Notification.ind' in m-notification-ind of MmsCodec has already")]
    [InlineData("210", "PDU 'M-A.ind' has the type 210, which 'M-Hello.ind' in acme-base of Acme.Base has already")]
    public void Type_of_anothers_pdu_is_told(string type, string message)
    {
        Diagnostic diagnostic = Assert.Single(Generate($"""
            <spec name="user" namespace="User">
              <pdu name="M-A.ind" type="{type}" direction="both" transport="post"><field header="X-Mms-Message-Type" presence="mandatory"/></pdu>
            </spec>
            """).Diagnostics);

        Assert.Equal(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("MmsCodec", "Namespace 'MmsCodec' has the specs of MmsCodec, which the project references: choose another")]
    [InlineData("Acme.Base", "Namespace 'Acme.Base' has the specs of Acme.Base, which the project references: choose another")]
    public void Namespace_of_anothers_specs_is_told(string ns, string message)
    {
        Diagnostic diagnostic = Assert.Single(Generate($"<spec name='user' namespace='{ns}'/>").Diagnostics);

        Assert.Equal(("MMS0085", message), (diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Namespace_of_the_item_goes_before_that_of_the_spec_and_that_of_the_project_after_it()
    {
        static SpecFile Spec(string name, string? own, string? item)
        {
            string ns = own is null ? "" : $" namespace='{own}'";
            return new(name + ".xml", $"<spec name='{name}'{ns}><enum name='E{name}'><token octet='1' name='x'/></enum></spec>") { Namespace = item };
        }

        GeneratorRunResult result = new GeneratorHarness(
            new SpecOptions(rootNamespace: "Root"), [Spec("A", "Own", "Item"), Spec("B", "Own", null), Spec("C", null, null), Spec("D", null, "Item")]).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["Item.EA.g.cs", "Item.ED.g.cs", "Own.EB.g.cs", "Root.EC.g.cs"],
            result.GeneratedSources.Select(source => source.HintName).Where(name => name.Contains(".E", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespace_of_an_item_that_is_none_is_told()
    {
        SpecFile spec = new("a.xml", "<spec name='a' namespace='A'/>") { Namespace = "Acme.1" };

        Assert.Equal("MMS0014", Assert.Single(GeneratorHarness.Diagnose(spec)).Id);
    }

    private static GeneratorRunResult Generate(string spec) => Consumer.Of([new SpecFile("user.xml", spec)], "", "User", BaseProject.Value.ToReference()).Generated;
}
