using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Diagnostics;

/// <summary>A mistake in a spec, by value.</summary>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Descriptor, SpecLocation Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.ToLocation(), [.. Arguments.Cast<object>()]);
}
