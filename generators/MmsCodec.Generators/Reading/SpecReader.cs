using System.Threading;
using MmsCodec.Generators.Diagnostics;

namespace MmsCodec.Generators.Reading;

/// <summary>Reads the text of a spec into elements that the grammar knows.</summary>
internal static class SpecReader
{
    public static SpecDocument Read(string path, string text, CancellationToken cancellation)
    {
        DiagnosticSink diagnostics = new();
        XmlTreeReader tree = new(new SourceMap(path, text), diagnostics);
        SpecElement? root = tree.Read(cancellation);
        GrammarChecker grammar = new(diagnostics);
        SpecElement? spec = root is null ? null : grammar.CheckRoot(root);
        return new SpecDocument(path, spec, !tree.IsComplete || grammar.LosesNames, diagnostics.ToArray());
    }
}
