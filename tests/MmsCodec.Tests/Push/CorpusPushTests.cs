using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Push;

/// <summary>Real pushes, as an independent decoder reads them.</summary>
public sealed class CorpusPushTests
{
    private const string Absent = "corpus not found: set MMS_CORPUS";

    public static TheoryData<string> Files
    {
        get
        {
            string? corpus = SharedFolder.Find("MMS_CORPUS", "corpus");
            return corpus is null
                ? [Absent]
                : [.. Directory.EnumerateFiles(Path.Combine(corpus, "pdus"), "*.wsp").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Push_is_as_expected(string file)
    {
        Assert.SkipWhen(file == Absent, Absent);
        string corpus = SharedFolder.Find("MMS_CORPUS", "corpus")!;
        byte[] octets = File.ReadAllBytes(Path.Combine(corpus, "pdus", file));
        JsonNode expected = JsonNode.Parse(File.ReadAllText(Path.Combine(corpus, "expected", file + ".json")))!;

        Assert.True(WspPushView.TryDecode(octets, out WspPushView push, out _));
        Assert.Equal(expected["tid"]!.GetValue<int>(), push.TransactionId);
        Assert.Equal(expected["pduType"]!.GetValue<int>(), (int)push.Type);
        Assert.Equal(expected["headersLen"]!.GetValue<int>(), push.HeadersLength);
        Assert.Equal(expected["contentType"]!["mediaType"]!.GetValue<string>(), push.ContentType.MediaType.ToString());
        Assert.Equal(expected["bodyOffset"]!.GetValue<long>(), push.DataOffset);
        Assert.Equal(expected["bodyLength"]!.GetValue<int>(), push.Data.Length);
        Assert.Equal(expected["bodySha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(push.Data)));
        Assert.Equal(expected["mms"] is not null, push.CarriesMms);

        WspHeaderEnumerator headers = push.Headers.GetEnumerator();
        foreach (JsonNode? header in expected["headers"]!.AsArray())
        {
            Assert.True(headers.MoveNext());
            Assert.Equal(header!["name"]!.GetValue<string>(), headers.Current.Name);
            Assert.Equal(header["offset"]!.GetValue<long>(), headers.Current.Offset);
            Assert.Equal(header["length"]!.GetValue<int>(), headers.Current.Length);
            if (header["name"]!.GetValue<string>() == "X-Wap-Application-Id")
            {
                Assert.Equal(header["value"]!["int"]!.GetValue<int>(), push.ApplicationId);
            }
        }

        Assert.False(headers.MoveNext());

        var written = new WspPush(push.ContentType.ToOwned(), push.Data.ToArray(), push.Headers.ToOwned()) { TransactionId = push.TransactionId, Type = push.Type };
        Assert.Equal(octets, written.Encode());
    }
}
