using System.Threading;
using MmsCodec.Generators.Diagnostics;

namespace MmsCodec.Generators.Reading;

/// <summary>Reads the text of a spec into elements that the grammar knows.</summary>
internal static class SpecReader
{
    public static SpecDocument Read(SpecSource source, CancellationToken cancellation) => Read(
        source.File.Path,
        source.File.GetText(cancellation)?.ToString() ?? "",
        cancellation,
        source.Namespace,
        source.RootNamespace);

    /// <param name="path">The file as the compiler names it.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="ns">The namespace that goes before the spec's own.</param>
    /// <param name="rootNamespace">The namespace of a spec that has none.</param>
    public static SpecDocument Read(
        string path, string text, CancellationToken cancellation, string? ns = null, string? rootNamespace = null)
    {
        DiagnosticSink diagnostics = new();
        SourceMap source = new(path, text);
        XmlTreeReader tree = new(source, diagnostics);
        SpecElement? root = tree.Read(cancellation);
        GrammarChecker grammar = new(diagnostics);
        SpecElement? spec = root is null ? null : grammar.CheckRoot(root);
        string? chosen = spec is null ? null : ChooseNamespace(spec, root!, ns, rootNamespace, diagnostics);
        return new SpecDocument(path, spec, chosen, !tree.IsComplete || grammar.LosesNames, diagnostics.ToArray());
    }

    private static string? ChooseNamespace(SpecElement spec, SpecElement written, string? ns, string? rootNamespace, DiagnosticSink diagnostics)
    {
        if (!string.IsNullOrEmpty(ns) && !GrammarChecker.IsNamespace(ns!))
        {
            diagnostics.Add(SpecDescriptors.InvalidNamespace, spec.Location, ns!, "Namespace");
            ns = null;
        }

        if (!string.IsNullOrEmpty(ns) || spec.Text("namespace") is not null)
        {
            return string.IsNullOrEmpty(ns) ? spec.Text("namespace") : ns;
        }

        if (!string.IsNullOrEmpty(rootNamespace) && GrammarChecker.IsNamespace(rootNamespace!))
        {
            return rootNamespace;
        }

        // One that is there and wrong was reported where it stands.
        if (written.Attribute("namespace") is null)
        {
            diagnostics.Add(SpecDescriptors.MissingAttribute, spec.Location, spec.Name, "namespace");
        }

        return null;
    }
}
