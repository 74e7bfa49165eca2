using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Tests.Diagnostics;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Pipeline;

/// <summary>What an edit makes run again, and what not.</summary>
public sealed class RunReasonTests
{
    private const string Path = "offers.xml";

    private const string Spec = """
        <spec name="offers" namespace="Acme" source="ACME-1">
          <pdu name="M-Odd.ind" type="210" direction="relay-to-client" transport="push">
            <field header="X-Mms-Message-Type" presence="mandatory"/>
            <field header="To" presence="optional"/>
          </pdu>
        </spec>
        """;

    // Both specs run through every stage, in the order of their paths: base.xml, offers.xml.
    private readonly GeneratorHarness _harness = new(BrokenSpec.ReadBase(), new SpecFile(Path, Spec));

    [Fact]
    public void First_run_is_new()
    {
        GeneratorRunResult result = _harness.Run();

        IEnumerable<string> files = result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal);
        Assert.Equal(
            new RunReasons(
                Read: "New New",
                Declarations: "New New",
                Table: "New",
                Bind: "New New",
                Model: "New New",
                Diagnostics: "New New",
                Index: "New",
                Outputs: string.Join(' ', files) + " reports reports"),
            RunReasons.Of(result));
    }

    [Fact]
    public void Edit_in_code_runs_nothing()
    {
        _harness.Run();

        GeneratorRunResult result = _harness.EditCode().Run();

        Assert.Equal(RunReasons.AllCached, RunReasons.Of(result));
    }

    [Fact]
    public void Comment_in_a_spec_is_read_and_bound_and_emits_nothing()
    {
        _harness.Run();

        GeneratorRunResult result = _harness.Edit(Path, "<pdu", "<!-- An offer\n that nobody asked for. -->\n<pdu").Run();

        Assert.Equal(
            RunReasons.AllCached with
            {
                Read = "Cached Modified",
                Declarations = "Cached Unchanged",
                Table = "Cached",
                Bind = "Cached Unchanged",
            },
            RunReasons.Of(result));
    }

    [Fact]
    public void Edit_in_a_pdu_emits_that_spec_only()
    {
        _harness.Run();

        GeneratorRunResult result = _harness.Edit(Path, "presence=\"optional\"", "presence=\"conditional\"").Run();

        Assert.Equal(
            RunReasons.AllCached with
            {
                Read = "Cached Modified",
                Declarations = "Cached Unchanged",
                Bind = "Cached Modified",
                Model = "Cached Modified",
                Diagnostics = "Cached Unchanged",
                Outputs = "Acme.MmsSchema.offers.g.cs Acme.MmsSpec.offers.g.cs Acme.OddInd.g.cs Acme.OddIndEncoder.g.cs Acme.OddIndView.g.cs",
            },
            RunReasons.Of(result));
    }

    [Fact]
    public void New_field_is_seen_by_all_and_changes_that_spec_only()
    {
        _harness.Run();

        GeneratorRunResult result = _harness.Edit(Path, "</pdu>", "  <field header=\"Cc\" presence=\"optional\"/>\n  </pdu>").Run();

        Assert.Equal(
            RunReasons.AllCached with
            {
                Read = "Cached Modified",
                Declarations = "Cached Modified",
                Table = "Modified",
                Bind = "Unchanged Modified",
                Model = "Cached Modified",
                Diagnostics = "Cached Unchanged",
                Outputs = "Acme.MmsSchema.offers.g.cs Acme.MmsSpec.offers.g.cs Acme.OddInd.g.cs Acme.OddIndEncoder.g.cs Acme.OddIndView.g.cs",
            },
            RunReasons.Of(result));
    }

    [Fact]
    public void Typing_in_one_of_the_repositorys_specs_emits_that_one_only()
    {
        GeneratorHarness harness = new(Repository.ReadSpecs());
        harness.Run();

        GeneratorRunResult result = harness.Edit("mm1/m-notifyresp-ind.xml", "Answers M-Notification.ind.", "Answers a notification.").Run();

        Assert.Equal(
            ["MmsSchema.m-notifyresp-ind.g.cs", "NotifyRespInd.g.cs", "NotifyRespIndEncoder.g.cs", "NotifyRespIndView.g.cs"],
            RunReasons.EmittedAgain(result));
    }

    [Fact]
    public void Renamed_token_renames_its_member()
    {
        GeneratorHarness harness = new(Repository.ReadSpecs());
        Assert.Contains("Indeterminate = 133,", MmsStatusOf(harness.Run()), StringComparison.Ordinal);

        string renamed = MmsStatusOf(harness.Edit("mm1/values.xml", "octet=\"133\" name=\"Indeterminate\"", "octet=\"133\" name=\"Un-determined\"").Run());

        Assert.Contains("UnDetermined = 133,", renamed, StringComparison.Ordinal);
        Assert.DoesNotContain("Indeterminate", renamed, StringComparison.Ordinal);
    }

    [Fact]
    public void Renamed_token_emits_again_only_the_files_that_name_it()
    {
        GeneratorHarness harness = new(Repository.ReadSpecs());
        harness.Run();

        GeneratorRunResult result = harness.Edit("mm1/values.xml", "octet=\"133\" name=\"Indeterminate\"", "octet=\"133\" name=\"Un-determined\"").Run();

        // The token, and what it is allowed in.
        Assert.Equal(
            ["MmsSchema.mms-values.g.cs", "MmsStatus.g.cs"],
            RunReasons.EmittedAgain(result));
    }

    private static string MmsStatusOf(GeneratorRunResult result) =>
        result.GeneratedSources.Single(source => source.HintName == "MmsStatus.g.cs").SourceText.ToString();

    [Fact]
    public void Mistake_without_effect_is_reported_and_emits_nothing()
    {
        _harness.Run();

        GeneratorRunResult result = _harness.Edit(Path, "<field header=\"To\"", "<field heder=\"To\"").Run();

        Assert.Equal("MMS0007", Assert.Single(result.Diagnostics).Id);
        Assert.Equal(
            RunReasons.AllCached with
            {
                Read = "Cached Modified",
                Declarations = "Cached Unchanged",
                Bind = "Cached Modified",
                Diagnostics = "Cached Modified",
                Outputs = "reports",
            },
            RunReasons.Of(result));
    }

    [Fact]
    public void Mistake_that_moves_is_reported_anew_and_emits_nothing()
    {
        _harness.Edit(Path, "<field header=\"To\"", "<field heder=\"To\"").Run();

        GeneratorRunResult result = _harness.Edit(Path, "<pdu", "\n<pdu").Run();

        Assert.Equal(4, Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(
            RunReasons.AllCached with
            {
                Read = "Cached Modified",
                Declarations = "Cached Unchanged",
                Bind = "Cached Modified",
                Diagnostics = "Cached Modified",
                Outputs = "reports",
            },
            RunReasons.Of(result));
    }

    [Fact]
    public void Same_specs_in_another_order_are_the_same()
    {
        SpecFile[] specs = [.. Repository.ReadSpecs()];

        GeneratorRunResult forward = new GeneratorHarness(specs).Run();
        GeneratorRunResult backward = new GeneratorHarness(specs.Reverse()).Run();

        Assert.Equal(SourcesOf(forward), SourcesOf(backward));
    }

    [Fact]
    public void Culture_changes_nothing()
    {
        SpecFile[] specs = [.. Repository.ReadSpecs()];
        SortedDictionary<string, string> expected = SourcesOf(new GeneratorHarness(specs).Run());

        // Invariant mode refuses cultures by name; Arabic and Turkish rules are given by hand where they bite.
        System.Globalization.CultureInfo culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, SourcesOf(new GeneratorHarness(specs).Run()));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Other_additional_files_are_left_alone()
    {
        GeneratorRunResult result = new GeneratorHarness([]).Add(new OtherFile()).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Cancelled_run_throws_and_leaves_nothing_behind()
    {
        Assert.Throws<OperationCanceledException>(_harness.RunCancelled);

        Assert.NotEmpty(_harness.Run().GeneratedSources);
    }

    private static SortedDictionary<string, string> SourcesOf(GeneratorRunResult result) =>
        new(result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()), StringComparer.Ordinal);

    private sealed class OtherFile : AdditionalText
    {
        public override string Path => "notes.xml";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From("<notes");
    }
}
