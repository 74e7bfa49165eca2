namespace MmsCodec.Generators.Model;

/// <summary>What all specs of a compilation declare, without what lies inside: the input of what is generated once.</summary>
internal sealed record SpecIndex(EquatableArray<SpecSummary> Specs);

/// <summary>The declarations of one spec.</summary>
internal sealed record SpecSummary(
    string Name,
    string Namespace,
    EquatableArray<PduSummary> Pdus,
    EquatableArray<HeaderSummary> Headers,
    EquatableArray<string> HeaderSets,
    EquatableArray<string> Enums,
    EquatableArray<string> Numbers,
    EquatableArray<string> Parameters,
    EquatableArray<string> Types);

internal sealed record PduSummary(string Name, string WireName, string ClrName, byte Type, PduDirection Direction, string Doc);

/// <summary>A header; <paramref name="IsTextFirst"/> as in <see cref="ValueReference"/>.</summary>
internal sealed record HeaderSummary(string Name, byte? Code, string ClrName, HeaderOrder Order, bool IsTextFirst, string Doc);
