using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Tests.Harness;

namespace MmsCodec.Analyzers.Tests;

/// <summary>Code as it is while typing: cut off, with tokens missing, doubled or swapped. No analyzer may fail on it.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261122;

    [Fact]
    public async Task No_analyzer_fails_on_broken_code()
    {
        var random = new Random(Seed);
        string[] tables = Resource.Names("Cases").Select(n => Path.GetFileNameWithoutExtension(n)!).Order().ToArray();
        Case[] cases = tables.SelectMany(Case.Table).ToArray();
        var sources = new List<string>();
        int count = int.TryParse(Environment.GetEnvironmentVariable("MMS_FUZZ"), out int asked) ? asked : 480;
        for (int i = 0; i < count; i++)
        {
            string source = Markup.Parse(cases[random.Next(cases.Length)].Marked).Source.Replace(" Sample", $" Sample{i}", StringComparison.Ordinal);
            sources.Add(Break(source, random));
        }

        foreach (string[] batch in sources.Chunk(8))
        {
            ImmutableArray<Diagnostic> found = await AnalyzerRun.OnAsync(TestCompilation.Of(batch));
            Assert.DoesNotContain(found, d => d.Id == "AD0001" ? throw new InvalidOperationException(d + "\n" + string.Join("\n-----\n", batch)) : false);
        }
    }

    private static string Break(string source, Random random)
    {
        int at = random.Next(60, source.Length - 1);
        List<string> tokens = [.. TestCompilation.Parse(source, "x.cs").GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Select(t => t.ToFullString())];
        int one = random.Next(12, tokens.Count);
        int other = random.Next(12, tokens.Count);
        switch (random.Next(6))
        {
            case 0:
                return source[..at];
            case 1:
                return source.Remove(at, Math.Min(random.Next(1, 30), source.Length - at));
            case 2:
                tokens.RemoveAt(one);
                break;
            case 3:
                tokens.Insert(one, tokens[other]);
                break;
            case 4:
                (tokens[one], tokens[other]) = (tokens[other], tokens[one]);
                break;
            default:
                tokens.RemoveRange(Math.Min(one, other), Math.Min(5, tokens.Count - Math.Min(one, other)));
                break;
        }

        return string.Concat(tokens);
    }
}
