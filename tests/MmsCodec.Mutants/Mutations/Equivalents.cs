namespace MmsCodec.Mutants.Mutations;

/// <summary>The mutants that no test can notice, each with its reason: <c>equivalents.txt</c>, two lines each.</summary>
internal sealed class Equivalents
{
    private readonly HashSet<string> _names;

    private Equivalents(HashSet<string> names) => _names = names;

    public static Equivalents Read(string file) => new(
        [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] is not ('#' or ' ')).Select(line => line.Trim())]);

    public bool Contains(Mutant mutant) => _names.Contains(mutant.Name);
}
