using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Generators.Reading;

/// <summary>Finds the specs among a project's additional files: MmsCodec.targets makes them of its MmsSpec items.</summary>
internal static class SpecSources
{
    private const string ItemType = "build_metadata.AdditionalFiles.SourceItemType";
    private const string Namespace = "build_metadata.AdditionalFiles.Namespace";
    private const string RootNamespace = "build_property.RootNamespace";

    /// <summary>The spec in a file, or null when it is none.</summary>
    public static SpecSource? Find(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions item = options.GetOptions(file);
        if (!item.TryGetValue(ItemType, out string? itemType) || itemType != "MmsSpec")
        {
            return null;
        }

        item.TryGetValue(Namespace, out string? ns);
        options.GlobalOptions.TryGetValue(RootNamespace, out string? rootNamespace);
        return new SpecSource(file, ns, rootNamespace);
    }
}
