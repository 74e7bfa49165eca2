using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Making;
using MmsCodec.Fuzzing.Reading;

namespace MmsCodec.Fuzzing.Invariants;

/// <summary>The values that a PDU was made with are those that are read from it.</summary>
/// <param name="codec">What is held to it.</param>
public sealed class MadeIsRead(Codec codec) : Invariant(codec)
{
    /// <inheritdoc/>
    public override string? Violation(FuzzInput input)
    {
        if (input.Made is not MadePdu made)
        {
            return null;
        }

        Dictionary<string, string> put = Grouped(made.Values);
        Dictionary<string, string> read = Grouped(TreeValues.Of(Codec.Inspect(made.Octets)));
        string? lost = put.Keys.FirstOrDefault(k => !read.ContainsKey(k)) ?? read.Keys.FirstOrDefault(k => !put.ContainsKey(k));
        if (lost is not null)
        {
            return $"{lost} is {put.GetValueOrDefault(lost, "nothing")} as made and {read.GetValueOrDefault(lost, "nothing")} as read.";
        }

        string? other = put.Keys.FirstOrDefault(k => put[k] != read[k]);
        return other is null ? null : $"{other} is {put[other]} as made and {read[other]} as read.";
    }

    // By header: a part's headers are made after its data.
    private static Dictionary<string, string> Grouped(IEnumerable<MadeValue> values) => values
        .GroupBy(v => HeaderOf(v.Path))
        .ToDictionary(g => g.Key, g => string.Join(" | ", g.Select(v => v.Value)));

    private static string HeaderOf(string path)
    {
        int header = path.LastIndexOf('/') + 1;
        int member = path.IndexOf('.', header);
        return member < 0 ? path : path[..member];
    }
}
