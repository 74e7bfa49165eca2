using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Multipart;

/// <summary>The parts of real PDUs, as an independent decoder reads them.</summary>
public sealed class CorpusPartsTests
{
    private const string Absent = "corpus not found: set MMS_CORPUS";

    public static TheoryData<string> Files
    {
        get
        {
            string? corpus = SharedFolder.Find("MMS_CORPUS", "corpus");
            return corpus is null
                ? [Absent]
                : [.. Directory.EnumerateFiles(Path.Combine(corpus, "expected"), "*.json")
                    .Where(path => JsonNode.Parse(File.ReadAllText(path))!["nEntries"] is not null)
                    .Select(path => Path.GetFileNameWithoutExtension(path))
                    .Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Parts_are_as_expected(string file)
    {
        (byte[] pdu, JsonNode expected) = Read(file);
        int bodyOffset = expected["bodyOffset"]!.GetValue<int>();
        var parts = new MultipartReader(pdu.AsSpan(bodyOffset), bodyOffset);

        Assert.Equal(expected["nEntries"]!.GetValue<uint>(), parts.DeclaredEntries);
        foreach (JsonNode? part in expected["parts"]!.AsArray())
        {
            Assert.True(parts.MoveNext());
            AssertPart(part!, parts.Current);
        }

        Assert.False(parts.MoveNext());
        Assert.Equal(default, parts.Error);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bodies_are_written_as_they_were(string file)
    {
        (byte[] pdu, JsonNode expected) = Read(file);
        byte[] body = pdu[expected["bodyOffset"]!.GetValue<int>()..];
        var parts = new List<MmsPart>();
        foreach (PartView part in new MultipartReader(body))
        {
            parts.Add(part.ToOwned());
        }

        Assert.Equal(body, MultipartWriter.ToArray(parts));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Root_is_the_part_that_start_names(string file)
    {
        (byte[] pdu, JsonNode expected) = Read(file);
        var parts = new MultipartReader(pdu.AsSpan(expected["bodyOffset"]!.GetValue<int>()));
        string? start = expected["contentType"]!["params"]!.AsArray()
            .FirstOrDefault(parameter => parameter!["name"]!.GetValue<string>() == "start")?["value"]!.GetValue<string>();
        JsonArray all = expected["parts"]!.AsArray();
        JsonNode root = all.FirstOrDefault(part => start is not null && Bare(part!["contentId"]) == Bare(start))
            ?? all.FirstOrDefault(part => start is not null && Bare(part!["contentLocation"]) == Bare(start))
            ?? all[0]!;

        Assert.True(parts.TryFindRoot(new WspText(System.Text.Encoding.UTF8.GetBytes(start ?? "")), out PartView found));
        Assert.Equal(root["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(found.Data)));
    }

    private static string? Bare(JsonNode? name) => name?.GetValue<string>().Trim('<', '>', '"');

    private static (byte[] Pdu, JsonNode Expected) Read(string file)
    {
        Assert.SkipWhen(file == Absent, Absent);
        string corpus = SharedFolder.Find("MMS_CORPUS", "corpus")!;
        return (File.ReadAllBytes(Path.Combine(corpus, "pdus", file)), JsonNode.Parse(File.ReadAllText(Path.Combine(corpus, "expected", file + ".json")))!);
    }

    private static void AssertPart(JsonNode expected, PartView part)
    {
        Assert.Equal(expected["offset"]!.GetValue<long>(), part.Offset);
        Assert.Equal(expected["headersLen"]!.GetValue<int>(), part.HeadersLength);
        Assert.Equal(expected["dataLen"]!.GetValue<int>(), part.DataLength);
        Assert.Equal(expected["dataOffset"]!.GetValue<long>(), part.DataOffset);
        Assert.Equal(expected["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(part.Data)));
        Assert.Equal(expected["contentId"]?.GetValue<string>() ?? "", part.ContentId.ToString());
        Assert.Equal(expected["contentLocation"]?.GetValue<string>() ?? "", part.ContentLocation.ToString());
        Assert.Equal(expected["contentDisposition"]?["disposition"]!.GetValue<string>() ?? "", part.ContentDisposition.IsEmpty ? "" : part.ContentDisposition.Disposition);
        Assert.True(part.PartHeaders.CanBeFollowed(out _));
        AssertContentType(expected["contentType"]!, part.ContentType);
        AssertHeaders(expected["headers"]!.AsArray(), part.Headers);
    }

    private static void AssertContentType(JsonNode expected, ContentTypeView contentType)
    {
        Assert.Equal(expected["mediaType"]!.GetValue<string>(), contentType.MediaType.ToString());
        Assert.Equal(expected["wellKnown"]?.GetValue<string>(), Hex(contentType.MediaType.WellKnown));
        Assert.Equal(expected["form"]!.GetValue<string>(), contentType.IsGeneralForm ? "general" : "constrained");
        ContentParameterEnumerator parameters = contentType.Parameters.GetEnumerator();
        foreach (JsonNode? parameter in expected["params"]!.AsArray())
        {
            Assert.True(parameters.MoveNext());
            Assert.Equal(parameter!["token"]?.GetValue<string>(), Hex(parameters.Current.Token));
            Assert.Equal(parameter["name"]!.GetValue<string>(), parameters.Current.Name);
            Assert.Equal(parameter["value"]!.GetValue<string>(), parameters.Current.ValueToString());
            if (parameter["mib"] is JsonNode mib)
            {
                Assert.True(parameters.Current.TryGetCharset(out int charset));
                Assert.Equal(mib.GetValue<int>(), charset);
            }
        }

        Assert.False(parameters.MoveNext());
    }

    private static void AssertHeaders(JsonArray expected, WspHeaders headers)
    {
        WspHeaderEnumerator actual = headers.GetEnumerator();
        foreach (JsonNode? header in expected)
        {
            Assert.True(actual.MoveNext());
            Assert.Equal(header!["name"]!.GetValue<string>(), actual.Current.Name);
            Assert.Equal(header["code"]?.GetValue<string>(), Hex(actual.Current.Code | 0x80));
            Assert.Equal(header["offset"]!.GetValue<long>(), actual.Current.Offset);
            Assert.Equal(header["length"]!.GetValue<int>(), actual.Current.Length);
        }

        Assert.False(actual.MoveNext());
    }

    private static string? Hex(int? code) => code is int number ? $"0x{number:x2}" : null;
}
