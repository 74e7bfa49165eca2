using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MmsCodec.Tool.Tests.Browser;
using MmsCodec.Tool.Tests.Corpus;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Page;

public class PageTests
{
    private static readonly byte[] Notification = Pdus.Notification("96 3C2F7363726970743E00"); // Subject: </script>

    [Fact]
    public void ThePolicyNamesThePagesOwnScriptAndStyleAndNothingElse()
    {
        using PageFile file = new(Notification);
        string page = file.Text;
        string policy = System.Net.WebUtility.HtmlDecode(Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);

        string[] rules = policy.Split("; ");
        Assert.Equal(
            [
                "default-src 'none'",
                $"script-src '{Hash(Between(page, "<script type=\"module\">", "</script>"))}'",
                $"style-src '{Hash(Between(page, "<style>", "</style>"))}'",
                "img-src data:",
                "connect-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            ],
            rules);
    }

    [Fact]
    public void WhatIsShownCannotEndItsElement()
    {
        using PageFile file = new(Notification);

        string model = Between(file.Text, "id=\"model\">", "</script>");

        Assert.Equal("</script>", Node(JsonDocument.Parse(model), "Subject").GetProperty("t").GetString());
        Assert.True(Ascii.IsValid(model));
        Assert.DoesNotContain('<', model);
    }

    [Fact]
    public void TheOctetsAreInThePage()
    {
        // More than a chunk: 2 octets of type, then as many as make 800,000.
        byte[] octets = [0x8C, 0x82, .. RandomNumberGenerator.GetBytes(799_998)];
        using PageFile file = new(Notification, octets);

        byte[] read = [.. Regex.Matches(file.Text, "data-file=\"1\" data-length=\"\\d+\">([^<]*)<").SelectMany(m => Convert.FromBase64String(m.Groups[1].Value))];

        Assert.Equal(octets, read);
    }

    [Fact]
    public void NoPageIsWrittenOfWhatCannotBeRead()
    {
        string folder = Directory.CreateTempSubdirectory("mms-tests-").FullName;
        string output = Path.Combine(folder, "no", "page.html");

        MmsRun run = MmsRun.WithInput(Notification, "inspect", "--html", output, "-");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"{output}: ", run.Error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void EveryFileOfTheCorpusHasItsPage()
    {
        IReadOnlyList<CorpusFile> files = CorpusFile.All();
        string output = Path.GetTempFileName();

        MmsRun.Of(["inspect", "--html", output, .. files.Select(f => f.Path)]);

        JsonElement model = JsonDocument.Parse(Between(File.ReadAllText(output), "id=\"model\">", "</script>")).RootElement;
        File.Delete(output);
        Assert.Equal(files.Select(f => f.Octets.Length), model.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("size").GetInt32()));
        foreach ((CorpusFile file, JsonElement shown) in files.Zip(model.GetProperty("files").EnumerateArray()))
        {
            int parts = file.Expected.TryGetProperty("parts", out JsonElement expected) ? expected.GetArrayLength() : 0;
            Assert.Equal(parts, shown.GetProperty("parts").EnumerateArray().Count(p => !p.GetProperty("path").GetString()!.Contains('.')));
        }
    }

    private static JsonElement Node(JsonDocument model, string name) =>
        model.RootElement.GetProperty("files")[0].GetProperty("nodes").EnumerateArray().First(n => n.GetProperty("n").GetString() == name);

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
