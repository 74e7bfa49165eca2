using System.Text.Json;

namespace MmsCodec.Tool.Tests.Corpus;

/// <summary>
/// The differences between an expected object and an actual one, by the rules of the contract: keys that are not expected are free,
/// an expected null may be missing, of an error the offset counts, and names, codes and hex are compared without regard to case.
/// </summary>
internal static class JsonDifferences
{
    private static readonly string[] Free = ["file", "kind", "quirks", "iso"];
    private static readonly string[] CaseInsensitive = ["/name", "/charsetName", "Hex", "/code", "/mediaType"];

    public static IReadOnlyList<string> Between(JsonElement expected, JsonElement actual)
    {
        List<string> differences = [];
        Compare(expected, actual, "", differences);
        return differences;
    }

    private static void Compare(JsonElement expected, JsonElement actual, string path, List<string> differences)
    {
        if (expected.ValueKind == JsonValueKind.Object && actual.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in expected.EnumerateObject().Where(p => IsCompared(p.Name, path)))
            {
                CompareProperty(property, actual, path, differences);
            }
        }
        else if (expected.ValueKind == JsonValueKind.Array && actual.ValueKind == JsonValueKind.Array)
        {
            if (expected.GetArrayLength() != actual.GetArrayLength())
            {
                differences.Add($"{path}: {expected.GetArrayLength()} expected, {actual.GetArrayLength()} got");
            }

            int i = 0;
            foreach ((JsonElement one, JsonElement other) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
            {
                Compare(one, other, $"{path}[{i++}]", differences);
            }
        }
        else if (!JsonElement.DeepEquals(expected, actual) && !AreSameText(expected, actual, path))
        {
            differences.Add($"{path}: expected {expected.GetRawText()}, got {actual.GetRawText()}");
        }
    }

    private static bool IsCompared(string name, string path) => path.EndsWith("/error", StringComparison.Ordinal) ? name == "offset" : !Free.Contains(name);

    private static void CompareProperty(JsonProperty expected, JsonElement actual, string path, List<string> differences)
    {
        if (actual.TryGetProperty(expected.Name, out JsonElement value))
        {
            Compare(expected.Value, value, $"{path}/{expected.Name}", differences);
        }
        else if (expected.Value.ValueKind != JsonValueKind.Null)
        {
            differences.Add($"{path}/{expected.Name}: missing");
        }
    }

    private static bool AreSameText(JsonElement expected, JsonElement actual, string path) =>
        expected.ValueKind == JsonValueKind.String
        && actual.ValueKind == JsonValueKind.String
        && CaseInsensitive.Any(end => path.EndsWith(end, StringComparison.Ordinal))
        && string.Equals(expected.GetString(), actual.GetString(), StringComparison.OrdinalIgnoreCase);
}
