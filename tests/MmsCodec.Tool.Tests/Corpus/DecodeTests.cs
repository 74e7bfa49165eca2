using System.Text.Json;

namespace MmsCodec.Tool.Tests.Corpus;

public class DecodeTests
{
    [Fact]
    public void EveryFileDecodesAsExpected()
    {
        IReadOnlyList<CorpusFile> files = CorpusFile.All();
        MmsRun run = MmsRun.Of(["decode", "--json", .. files.Select(f => f.Path)]);

        IReadOnlyList<JsonElement> lines = run.Lines();
        Assert.Equal(files.Count, lines.Count);
        List<string> differences = [];
        foreach ((CorpusFile file, JsonElement actual) in files.Zip(lines))
        {
            differences.AddRange(JsonDifferences.Between(file.Expected, actual).Select(d => $"{file.Name}{d}"));
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Fact]
    public void MalformedFilesAreNamedOnStandardError()
    {
        IReadOnlyList<CorpusFile> files = CorpusFile.All();
        MmsRun run = MmsRun.Of(["decode", "--json", .. files.Select(f => f.Path)]);

        IEnumerable<string> expected = files.Where(f => f.IsMalformed).Select(f => $"{f.Path}: this is no PDU of MMS at byte 0");
        Assert.Equal(expected, run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void SmsFilesAreAmongThem() => Assert.Equal(5, CorpusFile.All().Count(f => f.IsSms));

    [Fact]
    public void DataGoesAlongWhenAskedFor()
    {
        foreach (CorpusFile file in CorpusFile.All().Where(f => f.Expected.TryGetProperty("parts", out _)))
        {
            JsonElement line = Assert.Single(MmsRun.Of("decode", "--json", "--data", "base64", file.Path).Lines());
            foreach (JsonElement part in line.GetProperty("parts").EnumerateArray())
            {
                int offset = part.GetProperty("dataOffset").GetInt32();
                Assert.Equal(file.Octets[offset..(offset + part.GetProperty("size").GetInt32())], part.GetProperty("data").GetBytesFromBase64());
            }
        }
    }
}
