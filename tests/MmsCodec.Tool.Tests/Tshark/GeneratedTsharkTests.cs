using MmsCodec.Fuzzing.Making;

namespace MmsCodec.Tool.Tests.Tshark;

/// <summary>
/// tshark's MMS dissector agrees with the codec on every header of thousands of PDUs that were made from the specs, place and value, but for
/// what <see cref="Disagreement"/> lists.
/// </summary>
public class GeneratedTsharkTests
{
    private const int Count = 3_600;
    private const int Seed = 7;
    private const string Agreement = "";

    [Fact]
    public void EveryHeaderButTheListedDisagreements()
    {
        PduMaker maker = new(Seed);
        byte[][] pdus = [.. Enumerable.Range(0, Count).Select(_ => maker.Next(out Schema.PduDefinition _))];
        IReadOnlyDictionary<int, IReadOnlyList<Fact>> theirs = TsharkFacts.Of(pdus);

        Assert.Equal(Enumerable.Range(0, Count), theirs.Keys.Order());
        Dictionary<string, int> found = [];
        List<string> differences = [];
        for (int i = 0; i < Count; i++)
        {
            ILookup<string, Fact> places = theirs[i].ToLookup(fact => fact.Place);
            foreach (Header header in Header.AllOf(pdus[i]))
            {
                Fact their = places[header.Ours.Place].FirstOrDefault() ?? new Fact("nowhere", "nothing", "");
                if (KindOf(header, their) is string kind)
                {
                    found[kind] = found.GetValueOrDefault(kind) + 1;
                }
                else
                {
                    differences.Add($"PDU {i} of seed {Seed}, {Convert.ToHexString(header.Octets.Span)}: tshark {their}, we {header.Ours}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', found.Select(kind => $"{kind.Value,6} {kind.Key}")));
        Assert.Equal([Agreement, .. Disagreement.All.Select(d => d.Name).Order(StringComparer.Ordinal)], found.Keys.Order(StringComparer.Ordinal));
    }

    // Null where they disagree in a way that is not listed.
    private static string? KindOf(Header header, Fact their) => Disagreement.IsNamed(their, header.Ours.Name) && Disagreement.IsSame(their, header.Ours.Value)
        ? Agreement
        : Disagreement.All.FirstOrDefault(disagreement => disagreement.Covers(header, their))?.Name;
}
