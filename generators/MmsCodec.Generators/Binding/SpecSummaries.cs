using System;
using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>Reduces specs to what the generated index says of them.</summary>
internal static class SpecSummaries
{
    public static SpecSummary Summarize(SpecModel spec) => new(
        spec.Name,
        spec.Namespace,
        spec.Pdus
            .Select(pdu => new PduSummary(pdu.Name, pdu.ClrName, pdu.Type))
            .ToEquatableArray(),
        spec.Headers
            .Select(header => new HeaderSummary(
                header.Name, header.Code, header.ClrName, header.Order, header.Value.IsTextFirst, header.Doc))
            .ToEquatableArray(),
        spec.HasDefinitions);

    /// <summary>In the order of the specs' names: that of the files depends on the build.</summary>
    public static SpecIndex Collect(IEnumerable<SpecSummary> summaries, EquatableArray<ReferencedNamespace> referenced) =>
        new(summaries.OrderBy(summary => summary.Name, StringComparer.Ordinal).ToEquatableArray(), referenced);

    /// <summary>The vendors' namespaces among the specs of referenced assemblies.</summary>
    public static EquatableArray<ReferencedNamespace> Summarize(IEnumerable<Declarations> referenced) => referenced
        .Where(spec => spec.Namespace != Primitives.ClrNamespace)
        .GroupBy(spec => spec.Namespace)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new ReferencedNamespace(group.Key, PdusOf(group)))
        .ToEquatableArray();

    private static EquatableArray<ReferencedPdu> PdusOf(IEnumerable<Declarations> specs) => specs
        .SelectMany(spec => spec.Pdus)
        .Where(pdu => pdu.Type is not null)
        .Select(pdu => new ReferencedPdu(pdu.Name, pdu.ClrName, pdu.Type!.Value))
        .OrderBy(pdu => pdu.Type)
        .ToEquatableArray();
}
