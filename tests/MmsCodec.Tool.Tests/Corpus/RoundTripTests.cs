using System.Text;
using System.Text.Json.Nodes;

namespace MmsCodec.Tool.Tests.Corpus;

public class RoundTripTests
{
    /// <summary>
    /// What is not written from. Of the file's size, the places of things and the octets of values nothing may be taken; of the
    /// <c>wireHex</c> only what a grammar fault makes necessary.
    /// </summary>
    private static readonly string[] NotWrittenFrom =
    [
        "file", "offset", "length", "valueHex", "bodyOffset", "bodyLength", "bodySha256", "headersLen", "dataLen", "dataOffset", "size", "sha256", "iso",
        "addressDigits", "udl", "udhi", "ports", "concat", "payloadOffset", "payloadLength", "payloadSha256",
    ];

    [Fact]
    public void EveryPduComesBackOctetForOctet()
    {
        foreach (CorpusFile file in CorpusFile.All().Where(f => !f.IsMalformed))
        {
            byte[] json = MmsRun.Of("decode", "--json", "--data", "base64", file.Path).Output;
            AssertEncodes(json, file);
        }
    }

    [Fact]
    public void PdusWithoutGrammarFaultsComeBackFromTypedValuesAlone()
    {
        foreach (CorpusFile file in CorpusFile.All().Where(f => !f.IsMalformed && !f.HasGrammarFault))
        {
            JsonNode json = JsonNode.Parse(MmsRun.Of("decode", "--json", "--data", "base64", file.Path).OutputText)!;
            Remove(json, [.. NotWrittenFrom, "wireHex"]);
            AssertEncodes(Encoding.UTF8.GetBytes(json.ToJsonString()), file);
        }
    }

    [Fact]
    public void WhatCouldNotBeDecodedIsNotEncoded()
    {
        foreach (CorpusFile file in CorpusFile.All().Where(f => f.IsMalformed))
        {
            MmsRun encoded = MmsRun.WithInput(MmsRun.Of("decode", "--json", file.Path).Output, "encode", "-");
            Assert.Equal(ExitCode.Malformed, encoded.ExitCode);
            Assert.Equal($"-: error: What could not be decoded cannot be encoded.{Environment.NewLine}", encoded.Error);
            Assert.Empty(encoded.Output);
        }
    }

    private static void AssertEncodes(byte[] json, CorpusFile file)
    {
        MmsRun encoded = MmsRun.WithInput(json, "encode", "-");
        Assert.True(encoded.ExitCode == ExitCode.Good, $"{file.Name}: {encoded.Error}");
        Assert.True(file.Octets.AsSpan().SequenceEqual(encoded.Output), $"{file.Name} does not come back");
    }

    private static void Remove(JsonNode? node, string[] keys)
    {
        if (node is JsonObject members)
        {
            foreach (string key in keys)
            {
                members.Remove(key);
            }

            foreach (KeyValuePair<string, JsonNode?> member in members)
            {
                Remove(member.Value, keys);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Remove(item, keys);
            }
        }
    }
}
