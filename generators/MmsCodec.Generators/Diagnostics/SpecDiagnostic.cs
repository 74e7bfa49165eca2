using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Diagnostics;

/// <summary>A mistake in a spec, by value.</summary>
/// <param name="Descriptor">Which.</param>
/// <param name="Location">Where.</param>
/// <param name="End">Where the name of a misspelt element stands again, in its end tag; else null.</param>
/// <param name="Arguments">What the message says of it.</param>
internal sealed record SpecDiagnostic(
    DiagnosticDescriptor Descriptor, SpecLocation Location, SpecLocation? End, EquatableArray<string> Arguments)
{
    /// <summary>The property of a diagnostic that holds what should stand at its place; the fix reads it.</summary>
    public const string Replacement = "MmsCodec.Specs.Replacement";

    public Diagnostic ToDiagnostic()
    {
        string? meant = Arguments.Count > 0 ? Spelling.ReadHint(Arguments[Arguments.Count - 1]) : null;
        ImmutableDictionary<string, string?> properties = meant is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Replacement, meant);
        Location[] end = End is null ? [] : [End.ToLocation()];
        return Diagnostic.Create(Descriptor, Location.ToLocation(), end, properties, [.. Arguments.Cast<object>()]);
    }
}
