using Microsoft.CodeAnalysis.FlowAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>A block that control goes to once a finally block has run.</summary>
internal sealed class Pending(ControlFlowBranch branch, int next)
{
    /// <summary>The branch that left the try.</summary>
    public ControlFlowBranch Branch { get; } = branch;

    /// <summary>The next of its finally regions; when none is left, its destination.</summary>
    public int Next { get; } = next;
}
