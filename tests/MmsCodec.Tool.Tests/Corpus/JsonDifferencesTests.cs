using System.Text.Json;

namespace MmsCodec.Tool.Tests.Corpus;

public class JsonDifferencesTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", 0)]
    [InlineData("""{"a":1,"b":null}""", """{"a":1}""", 0)]
    [InlineData("""{"a":1}""", """{"a":2}""", 1)]
    [InlineData("""{"a":1}""", """{}""", 1)]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", 1)]
    [InlineData("""{"a":{"b":"x"}}""", """{"a":{"b":"X"}}""", 1)]
    [InlineData("""{"name":"x"}""", """{"name":"X"}""", 0)]
    [InlineData("""{"valueHex":"ab"}""", """{"valueHex":"AB"}""", 0)]
    [InlineData("""{"value":{"epoch":1,"iso":"x"}}""", """{"value":{"epoch":1}}""", 0)]
    [InlineData("""{"error":{"offset":1,"message":"x"}}""", """{"error":{"offset":1,"message":"y"}}""", 0)]
    [InlineData("""{"error":{"offset":1}}""", """{"error":{"offset":2}}""", 1)]
    public void CountsWhatTheContractCounts(string expected, string actual, int count)
    {
        Assert.Equal(count, JsonDifferences.Between(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement).Count);
    }
}
