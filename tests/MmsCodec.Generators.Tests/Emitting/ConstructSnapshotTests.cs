using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Emitting;

/// <summary>What is emitted for each kind of construct, reviewed as files in <c>Snapshots</c>.</summary>
public sealed class ConstructSnapshotTests
{
    private const string Values = """
        <spec name="values" namespace="MmsCodec" source="OMA-TS-MMS_ENC-V1_3">
          <enum name="YesNo" clr="bool"><token octet="128" name="Yes"/><token octet="129" name="No"/></enum>
          <enum name="Colour" clause="7.3.54" doc="The colour of a bus.">
            <token octet="128" name="Red"/>
            <token octet="129" name="Dark-red" until="1.0" doc="Red at night."/>
            <token octet="192" name="Other-colour" since="1.1"/>
            <reserved from="193" to="223" read-as="Other-colour"/>
          </enum>
          <enum name="Kind" extension="token-text" doc="The kind of a bus, or a text."><token octet="128" name="Plain"/></enum>
          <numbers name="Line" text="text-string" code-key="number" name-key="line" doc="The lines."><number code="1" name="Harbour"/></numbers>
          <parameters name="Extra" doc="What may be added."><parameter token="0x02" name="note" type="text-string"/></parameters>
          <type name="StopValue" doc="Where it stops.">
            <value-length>
              <choice name="mode">
                <case octet="128" name="at"><member name="epoch" property="Date" type="date" doc="When."/></case>
                <case octet="129" name="never"/>
              </choice>
            </value-length>
          </type>
          <type name="DriverValue" doc="Who drives.">
            <value-length>
              <choice name="token"><case octet="128" name="named"><member name="name" type="encoded-string"/></case><case octet="129" name="hidden"/></choice>
            </value-length>
          </type>
          <type name="SeatsValue" doc="How many seats.">
            <value-length><choice name="unit"><case octet="128" name="seats"/><case octet="129" name="rows"/></choice><member name="value" type="integer"/></value-length>
          </type>
          <type name="AdvertValue" json="hex" doc="An advertisement."><value-length><member name="reference" type="text-string"/><list name="extras" type="Extra"/></value-length></type>
          <type name="RouteValue" doc="A line by number or name; for tools alone.">
            <forms name="form"><form name="named" first="text"><member name="line" type="Line"/></form><form name="numbered" first="other"><member name="line" type="Line"/></form></forms>
          </type>
        </spec>
        """;

    private const string Headers = """
        <spec name="headers" namespace="MmsCodec" source="OMA-TS-MMS_ENC-V1_3">
          <header name="X-Mms-Message-Type" code="0x0C" type="octet" order="1" since="1.0"/>
          <header name="X-Mms-Transaction-Id" code="0x18" type="text-string" order="2" since="1.0" doc="The number of the journey."/>
          <header name="X-Mms-MMS-Version" code="0x0D" clr="Version" type="version" order="3" since="1.0"/>
          <header name="Content-Type" code="0x04" type="text-string" order="last" since="1.0"/>
          <header name="X-Mms-Content-Location" code="0x03" type="uri" since="1.0" doc="Where it waits."/>
          <header name="X-Mms-Colour" code="0x20" type="Colour" since="1.0" clause="7.3.54"/>
          <header name="X-Mms-Kind" code="0x21" type="Kind" since="1.0"/>
          <header name="X-Mms-Stop" code="0x22" type="StopValue" since="1.0"/>
          <header name="X-Mms-Driver" code="0x23" type="DriverValue" since="1.0"/>
          <header name="X-Mms-Seats" code="0x24" type="SeatsValue" since="1.1"/>
          <header name="X-Mms-Advert" code="0x25" type="AdvertValue" since="1.1"/>
          <header name="X-Mms-Passenger" code="0x26" type="encoded-string" since="1.0"/>
          <header name="X-Mms-Full" code="0x27" type="YesNo" since="1.0"/>
          <header name="X-Acme-Note" type="text-string" since="1.0" doc="A note, by name."/>
          <header-set name="stop" doc="The headers of a stop."><header name="Shelter" code="0x01" type="Line"/></header-set>
        </spec>
        """;

    private const string Arrival = """
        <spec name="m-arrival-ind" namespace="MmsCodec" source="OMA-TS-MMS_ENC-V1_3">
          <pdu name="M-Arrival.ind" type="200" direction="relay-to-client" transport="push" mm1="MM1_arrival.REQ" since="1.0" clause="6.2" doc="A bus arrives.">
            <field header="X-Mms-Message-Type" presence="mandatory"/>
            <field header="X-Mms-Transaction-Id" presence="mandatory"/>
            <field header="X-Mms-MMS-Version" presence="mandatory"/>
            <field header="X-Mms-Colour" presence="mandatory"/>
            <field header="X-Mms-Kind" presence="optional"/>
            <field header="X-Mms-Stop" presence="mandatory" allowed="at"/>
            <field header="X-Mms-Driver" presence="optional"/>
            <field header="X-Mms-Seats" presence="conditional" when="The bus has seats."/>
            <field header="X-Mms-Advert" presence="optional" repeats="true"/>
            <field header="X-Mms-Passenger" presence="optional" repeats="true"/>
            <field header="X-Mms-Full" presence="optional"/>
            <field header="X-Mms-Content-Location" presence="mandatory" role="originating-address"/>
            <field header="Content-Type" presence="mandatory"/>
            <at-least-one headers="X-Mms-Passenger X-Mms-Advert"/>
            <body presence="mandatory" doc="The passengers' luggage."/>
          </pdu>
        </spec>
        """;

    private const string Boarding = """
        <spec name="m-boarding-ind" namespace="MmsCodec" source="OMA-TS-MMS_ENC-V1_3">
          <pdu name="M-Boarding.ind" type="201" direction="client-to-relay" transport="post" answers="M-Arrival.ind" since="1.1" doc="Answers M-Arrival.ind.">
            <field header="X-Mms-Message-Type" presence="mandatory"/>
            <field header="X-Mms-Transaction-Id" presence="mandatory" echoes="M-Arrival.ind"/>
            <field header="X-Mms-MMS-Version" presence="mandatory"/>
            <field header="X-Mms-Colour" presence="mandatory" allowed="Red Dark-red"/>
            <field header="X-Mms-Passenger" presence="mandatory" repeats="true"/>
          </pdu>
        </spec>
        """;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Emitted = new(Emit);

    /// <summary>The constructs, by the file that is emitted for them.</summary>
    public static TheoryData<string> Files =>
    [
        "Colour", "Kind", "KindValue", "StopValue", "DriverValue", "SeatsValue", "AdvertValue",
        "ArrivalInd", "ArrivalIndView", "ArrivalIndEncoder", "BoardingInd", "BoardingIndView", "BoardingIndEncoder",
        "MmsHeader", "MmsHeaderTable", "MmsPdu", "MmsSchema", "MmsSchema.values", "MmsSchema.headers", "MmsSchema.m-arrival-ind", "MmsSchema.m-boarding-ind",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Emits_as_reviewed(string file) => Snapshot.Match(Emitted.Value[file + ".g.cs"], file);

    [Fact]
    public void Emits_nothing_that_was_not_reviewed()
    {
        Assert.Equal(Files.Select(row => row.Data + ".g.cs").Order(StringComparer.Ordinal), Emitted.Value.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Emits_the_same_text_whatever_the_order_of_the_specs()
    {
        GeneratorRunResult reversed = new GeneratorHarness(Specs().Reverse()).Run();
        Assert.Equal(Emitted.Value, reversed.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString()));
    }

    private static IEnumerable<SpecFile> Specs() =>
    [
        new("values.xml", Values),
        new("headers.xml", Headers),
        new("m-arrival-ind.xml", Arrival),
        new("m-boarding-ind.xml", Boarding),
    ];

    private static IReadOnlyDictionary<string, string> Emit()
    {
        GeneratorRunResult result = new GeneratorHarness(Specs()).Run();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
    }
}
