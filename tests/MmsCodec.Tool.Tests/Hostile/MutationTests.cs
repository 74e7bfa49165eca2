using System.Globalization;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Tests.Corpus;

namespace MmsCodec.Tool.Tests.Hostile;

/// <summary>
/// Random mutations of the corpus. <c>MMS_MUTATIONS</c> says how many; <c>MMS_MUTATION_SEED</c> repeats a run that failed.
/// </summary>
public class MutationTests
{
    private const int Default = 100_000;
    private const int LongestForJson = 2048;
    private const int JsonEvery = 8;

    [Fact]
    public void MutationsGiveAResultOrAnErrorInside()
    {
        CorpusFile[] files = [.. CorpusFile.All()];
        int count = Number("MMS_MUTATIONS") ?? Default;
        int seed = Number("MMS_MUTATION_SEED") ?? Environment.TickCount;
        Parallel.For(0, files.Length, i =>
        {
            int share = (count / files.Length) + (i < count % files.Length ? 1 : 0);
            Mutate(files[i], share, unchecked(seed + i), seed);
        });
    }

    private static void Mutate(CorpusFile file, int count, int seedOfFile, int seed)
    {
        Random random = new(seedOfFile);
        Mutation mutation = new(file.Octets, Structure(file));
        for (int i = 0; i < count; i++)
        {
            ReadOnlyMemory<byte> mutated = mutation.Next(random);
            try
            {
                DecodedFile decoded = SoundReading.Check(mutated);
                if (i % JsonEvery == 0 && mutated.Length <= LongestForJson)
                {
                    SoundReading.CheckJson(decoded);
                }
            }
            catch (Exception fault)
            {
                string octets = Convert.ToHexStringLower(mutated.Span[..Math.Min(mutated.Length, LongestForJson)]);
                throw new InvalidOperationException($"{file.Name}, mutation {i}, MMS_MUTATION_SEED={seed}: {fault.Message}: {octets}", fault);
            }
        }
    }

    private static int[] Structure(CorpusFile file) =>
    [
        .. Annotator.Annotate(DecodedFile.Decode(file.Name, file.Octets, stated: null))
            .Where(run => run.Name != "data")
            .SelectMany(run => Enumerable.Range(run.Offset, run.Octets.Length)),
    ];

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
