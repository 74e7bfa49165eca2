using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>A rule about what happens along paths: it judges events, and reports what it has counted at a place.</summary>
internal abstract class FlowRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the event is any of the rule's business.</summary>
    public abstract bool Concerns(FlowEvent what);

    public abstract Verdict Judge(FlowEvent what, Judge judge);

    /// <summary>The diagnostic for what was counted; null when there is none.</summary>
    /// <param name="tally">What was counted.</param>
    /// <param name="findings">Everything that was found in the body.</param>
    public abstract Diagnostic? Report(Tally tally, BodyFindings findings);
}
