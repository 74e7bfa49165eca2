namespace MmsCodec.Analyzers.Tests.Harness;

/// <summary>One case of a table: a name, and members of a class that derives from the prelude's <c>Client</c>, with marks.</summary>
public sealed record Case(string Name, string Members)
{
    public string Marked => "namespace Cases;\n\npublic class Sample : Client\n{\n" + Members + "}\n";

    /// <summary>Reads a table: each case starts with a line <c>## name</c>; what comes before the first is a remark.</summary>
    public static IReadOnlyList<Case> Table(string name)
    {
        string text = Resource.Text($"Cases/{name}.cases");
        return text.Split("\n## ").Skip(1).Select(one =>
        {
            int end = one.IndexOf('\n');
            return new Case(one[..end].Trim(), one[(end + 1)..]);
        }).ToList();
    }

    public override string ToString() => Name;
}
