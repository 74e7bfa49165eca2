using System.Text.Encodings.Web;
using System.Text.Json;
using MmsCodec.Tool.Inspecting;

namespace MmsCodec.Tool.Sarif;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS), for code scanning and editors. Results are written as they come, so ten thousand files take no more
/// memory than one.
/// </summary>
internal sealed class SarifReport : IDisposable
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Information = "https://www.openmobilealliance.org/release/MMS/";

    private static readonly IReadOnlyList<MmsFindingRule> Rules = MmsFindingRule.All;

    private readonly Utf8JsonWriter _json;

    public SarifReport(Stream output)
    {
        _json = new(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <summary>Writes the findings of a file.</summary>
    public void Write(string file, IReadOnlyList<InspectedFinding> findings)
    {
        foreach (InspectedFinding finding in findings)
        {
            WriteResult(file, finding);
        }

        _json.Flush();
    }

    /// <summary>Ends the report.</summary>
    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "mms check");
        _json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
        _json.WriteString("informationUri", Information);
        _json.WriteStartArray("rules");
        foreach (MmsFindingRule rule in Rules)
        {
            WriteRule(rule.Code.ToString(), LevelOf(rule.Severity), rule.Requirement, rule.Remedy, rule.Clause);
        }

        WriteRule(InspectedFinding.Malformed, "error", InspectedFinding.MalformedRequirement, InspectedFinding.MalformedRemedy, null);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(string id, string level, string requirement, string remedy, string? clause)
    {
        string source = clause is null ? "" : $" ({clause})";
        _json.WriteStartObject();
        _json.WriteString("id", id);
        _json.WriteString("name", id);
        WriteText("shortDescription", requirement);
        WriteText("fullDescription", $"{requirement}{source}");
        _json.WriteStartObject("help");
        _json.WriteString("text", $"{requirement}{source} Fix: {remedy}");
        _json.WriteString("markdown", $"{requirement}{source}\n\n**Fix:** {remedy}");
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", level);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(string file, InspectedFinding finding)
    {
        bool isMalformed = finding.Level == FindingLevel.Malformed;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Code);
        _json.WriteNumber("ruleIndex", isMalformed ? Rules.Count : (int)Enum.Parse<MmsFindingCode>(finding.Code));
        _json.WriteString("level", finding.Level == FindingLevel.Advice ? "warning" : "error");
        WriteText("message", $"{finding.Message}{(finding.Clause is null ? "" : $" ({finding.Clause})")} {finding.Remedy}");
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", UriOf(file));
        _json.WriteEndObject();
        _json.WriteStartObject("region");

        // Code scanning places a result by its line and refuses one without; octets have none but the first.
        _json.WriteNumber("startLine", 1);
        _json.WriteNumber("byteOffset", finding.Length == 0 ? finding.At : finding.Offset);
        _json.WriteNumber("byteLength", finding.Length);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteText(string key, string text)
    {
        _json.WriteStartObject(key);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    // A file stays where it is named from: relative names are relative to the root that the reader knows.
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static string LevelOf(MmsFindingSeverity severity) => severity == MmsFindingSeverity.Violation ? "error" : "warning";
}
