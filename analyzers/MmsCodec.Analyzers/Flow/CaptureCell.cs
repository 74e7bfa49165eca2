using System;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>The cell of an intermediate value. Its id is unique in one graph only, and a callee's paths know what its caller knows.</summary>
internal sealed class CaptureCell(ControlFlowGraph graph, CaptureId id) : IEquatable<CaptureCell>
{
    public ControlFlowGraph Graph { get; } = graph;

    public CaptureId Id { get; } = id;

    public bool Equals(CaptureCell? other) => other is not null && Graph == other.Graph && Id.Equals(other.Id);

    public override bool Equals(object? obj) => Equals(obj as CaptureCell);

    public override int GetHashCode() => Id.GetHashCode();
}
