using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Generators.Reading;

/// <summary>Specs as they were read, by their texts: an analyzer starts anew after every edit, and most texts are the same.</summary>
internal static class SpecCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    public static SpecDocument Read(SpecSource source, CancellationToken cancellation)
    {
        if (source.File.GetText(cancellation) is not SourceText text)
        {
            return SpecReader.Read(source, cancellation);
        }

        if (Entries.TryGetValue(text, out Entry known) && known.Namespace == source.Namespace && known.RootNamespace == source.RootNamespace && known.Document.Path == source.File.Path)
        {
            return known.Document;
        }

        Entry entry = new(source.Namespace, source.RootNamespace, SpecReader.Read(source, cancellation));
        Entries.Remove(text);
        return Entries.GetValue(text, _ => entry).Document;
    }

    private sealed class Entry(string? ns, string? rootNamespace, SpecDocument document)
    {
        public string? Namespace { get; } = ns;

        public string? RootNamespace { get; } = rootNamespace;

        public SpecDocument Document { get; } = document;
    }
}
