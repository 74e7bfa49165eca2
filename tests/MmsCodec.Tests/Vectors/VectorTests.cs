using System.Text.Json.Nodes;

namespace MmsCodec.Tests.Vectors;

/// <summary>Single values of WSP and MMS, written and read by another implementation's tests.</summary>
public sealed class VectorTests
{
    private const string Absent = "vectors not found: set MMS_VECTORS";

    public static TheoryData<string> Groups => [.. VectorFile.Exists ? VectorFile.Keys : [Absent]];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Group_is_followed(string group)
    {
        Assert.SkipWhen(group == Absent, Absent);

        string[] failures = [.. VectorFile.Of(group)
            .Where(vector => Deviations.Of(vector) is null)
            .Select(vector => IsFollowed(vector, out string result) ? "" : Describe(vector, result))
            .Where(failure => failure.Length > 0)];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_vector_is_read_from_the_file()
    {
        Assert.SkipUnless(VectorFile.Exists, Absent);

        Assert.Equal(2206, VectorFile.All.Count());
    }

    [Fact]
    public void No_deviation_is_stale()
    {
        Assert.SkipUnless(VectorFile.Exists, Absent);

        Assert.All(VectorFile.All.Where(vector => Deviations.Of(vector) is not null), vector =>
            Assert.False(IsFollowed(vector, out string result), Describe(vector, result)));
        Assert.All(Deviations.All, deviation =>
            Assert.Contains(VectorFile.All, vector => vector.Key == deviation.Key && deviation.Matches(vector)));
    }

    private static bool IsFollowed(Vector vector, out string result)
    {
        try
        {
            if (VectorHandlers.Encoders.TryGetValue(vector.Key, out Func<Vector, byte[]>? encode))
            {
                byte[] octets = encode(vector);
                result = Convert.ToHexString(octets);
                return !vector.IsError && octets.AsSpan().SequenceEqual(vector.Bytes);
            }

            Assert.True(VectorHandlers.Decoders.TryGetValue(vector.Key, out Func<Vector, JsonNode?>? decode), $"nothing runs {vector.Key}");
            JsonNode? value = decode(vector);
            result = value?.ToJsonString() ?? "null";
            return !vector.IsError && JsonNode.DeepEquals(value, vector.Value);
        }
        catch (Exception exception) when (exception is RefusedException or ArgumentException)
        {
            result = $"refused ({exception.Message})";
            return vector.IsError;
        }
    }

    private static string Describe(Vector vector, string result)
    {
        return $"{VectorFile.Name}:{vector.Line}: {vector.Json.ToJsonString()} gave {result}";
    }
}
