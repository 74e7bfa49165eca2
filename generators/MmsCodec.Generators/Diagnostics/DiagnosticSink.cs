using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;

namespace MmsCodec.Generators.Diagnostics;

/// <summary>Collects the mistakes of one spec.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<SpecDiagnostic> _diagnostics;

    public DiagnosticSink(IEnumerable<SpecDiagnostic> earlier) => _diagnostics = [.. earlier];

    public DiagnosticSink()
        : this([])
    {
    }

    public void Add(DiagnosticDescriptor descriptor, SpecLocation location, params string[] arguments) =>
        AddAt(location, null, descriptor, arguments);

    /// <summary>Adds a mistake that lies in two places, at the start and the end of an element.</summary>
    public void AddAt(SpecLocation location, SpecLocation? end, DiagnosticDescriptor descriptor, params string[] arguments) =>
        _diagnostics.Add(new SpecDiagnostic(descriptor, location, end, arguments.ToEquatableArray()));

    /// <summary>What was collected, in the order of the file.</summary>
    public EquatableArray<SpecDiagnostic> ToArray() => _diagnostics.Count == 0
        ? EquatableArray<SpecDiagnostic>.Empty
        : _diagnostics.OrderBy(diagnostic => diagnostic.Location.Start).ToEquatableArray();
}
