using System.Text.Json;

namespace MmsCodec.Tool.Tests.Check;

/// <summary>The shape of SARIF 2.1.0 (OASIS), as its schema and what code scanning asks for say it.</summary>
public sealed class SarifTests : IDisposable
{
    // M-NotifyResp.ind: type, transaction id, version, an X-Mms-Status of 0x20, which is no token
    private static readonly byte[] Departing = [0x8C, 0x83, 0x98, 0x31, 0x00, 0x8D, 0x93, 0x95, 0xFF, 0x00];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void OneRunWithItsRules()
    {
        JsonElement sarif = Report(Departing);

        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        Assert.EndsWith("/sarif-schema-2.1.0.json", sarif.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        JsonElement driver = sarif.GetProperty("runs").EnumerateArray().Single().GetProperty("tool").GetProperty("driver");
        Assert.Equal("mms check", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal([.. Enum.GetNames<MmsFindingCode>(), "Malformed"], rules.Select(r => r.GetProperty("id").GetString()!));
        foreach (JsonElement rule in rules)
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.Contains("Fix: ", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning" });
        }
    }

    [Fact]
    public void AResultHasItsOctets()
    {
        JsonElement run = Report(Departing).GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        // The token is one octet at 8; the NUL after it belongs to nothing, one octet at 9.
        Assert.Equal([("UnknownToken", 8, 1), ("TrailingOctets", 9, 1)], results.Select(Region));
        foreach (JsonElement result in results)
        {
            JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            Assert.Equal("error", result.GetProperty("level").GetString());
            Assert.EndsWith(".", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Equal(1, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public void WhatIsMissingTakesNoOctets()
    {
        // M-NotifyResp.ind without X-Mms-Status
        JsonElement result = Report([0x8C, 0x83, 0x98, 0x31, 0x00, 0x8D, 0x93]).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single();

        Assert.Equal(("MissingHeader", 7, 0), Region(result));
    }

    [Fact]
    public void WhatCannotBeDecodedIsAResult()
    {
        JsonElement result = Report([0x8C]).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single();

        Assert.Equal(("Malformed", 0, 1), Region(result));
    }

    [Fact]
    public void FilesAreUris()
    {
        string name = Path.Combine(_folder.FullName, "a b#c.mms");
        File.WriteAllBytes(name, Departing);

        JsonElement result = Parse(MmsRun.Of("check", "--sarif", "-", name)).GetProperty("runs")[0].GetProperty("results")[0];

        string uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.EndsWith("/a%20b%23c.mms", uri, StringComparison.Ordinal);
        Assert.Equal(name, new Uri(uri).LocalPath);
    }

    [Fact]
    public void AFileGetsTheReportAndTheTerminalTheLines()
    {
        string output = Path.Combine(_folder.FullName, "out.sarif");

        MmsRun run = MmsRun.WithInput(Departing, "check", "--sarif", output, "-");

        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.Contains("violation UnknownToken", run.OutputText, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(File.ReadAllBytes(output)).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal([output], Directory.GetFiles(_folder.FullName));
    }

    private static (string?, int, int) Region(JsonElement result)
    {
        JsonElement region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        return (result.GetProperty("ruleId").GetString(), region.GetProperty("byteOffset").GetInt32(), region.GetProperty("byteLength").GetInt32());
    }

    private static JsonElement Report(byte[] octets) => Parse(MmsRun.WithInput(octets, "check", "--sarif", "-", "-"));

    private static JsonElement Parse(MmsRun run) => JsonDocument.Parse(run.Output).RootElement;
}
