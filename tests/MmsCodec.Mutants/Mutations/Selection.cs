using System.Security.Cryptography;
using System.Text;

namespace MmsCodec.Mutants.Mutations;

/// <summary>
/// A choice of mutants, even over kinds of fault, folders and files. What is chosen follows from the seed and the code alone: each mutant
/// has its place by a hash of what it changes, so that a change elsewhere leaves most of a choice as it was.
/// </summary>
internal static class Selection
{
    /// <summary>The mutants in the order in which they are chosen; as many as one takes.</summary>
    public static IEnumerable<Mutant> Order(IEnumerable<Mutant> mutants, int seed)
    {
        List<Queue> queues = [.. mutants.GroupBy(m => (m.Kind, m.Area)).Select(g => new Queue(g.Key.Kind, g.Key.Area, Shuffle(g, seed)))];
        Dictionary<string, int> chosen = [];
        while (queues.Count > 0)
        {
            // The kind, then the folder, then the file that had fewest so far.
            Queue next = queues.MinBy(q => (Count(q.Kind), Count(q.Area), Count($"{q.Kind} {q.Area}"), Hash(seed, q.Kind + q.Area)))!;
            Mutant mutant = next.Mutants.MinBy(m => Count(m.File))!;
            next.Mutants.Remove(mutant);
            if (next.Mutants.Count == 0)
            {
                queues.Remove(next);
            }

            foreach (string key in (string[])[next.Kind, next.Area, $"{next.Kind} {next.Area}", mutant.File])
            {
                chosen[key] = Count(key) + 1;
            }

            yield return mutant;
        }

        int Count(string key) => chosen.GetValueOrDefault(key);
    }

    private static List<Mutant> Shuffle(IEnumerable<Mutant> mutants, int seed) => [.. mutants.OrderBy(m => Hash(seed, m.Name)).ThenBy(m => m.Line)];

    private static ulong Hash(int seed, string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {text}")));

    private sealed record Queue(string Kind, string Area, List<Mutant> Mutants);
}
