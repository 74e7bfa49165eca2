namespace MmsCodec.Generators.Model;

/// <summary>What all specs of a compilation declare, without what lies inside: the input of what is generated once.</summary>
/// <param name="Specs">Those of the compilation.</param>
/// <param name="Referenced">The namespaces of vendors' specs in the assemblies that the compilation references.</param>
internal sealed record SpecIndex(EquatableArray<SpecSummary> Specs, EquatableArray<ReferencedNamespace> Referenced);

/// <summary>A namespace of specs in another assembly, with its PDUs.</summary>
internal sealed record ReferencedNamespace(string Namespace, EquatableArray<ReferencedPdu> Pdus);

internal sealed record ReferencedPdu(string Name, string ClrName, byte Type);

/// <summary>The declarations of one spec.</summary>
internal sealed record SpecSummary(
    string Name,
    string Namespace,
    EquatableArray<PduSummary> Pdus,
    EquatableArray<HeaderSummary> Headers,
    bool HasDefinitions);

internal sealed record PduSummary(string Name, string ClrName, byte Type);

/// <summary>A header; <paramref name="IsTextFirst"/> as in <see cref="ValueReference"/>.</summary>
internal sealed record HeaderSummary(string Name, byte? Code, string ClrName, HeaderOrder Order, bool IsTextFirst, string Doc);
