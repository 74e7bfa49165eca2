using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2007: a notification is kept without its relay.</summary>
internal sealed class MMS2007KeptWithoutRelay : FlowRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2007", RuleDescriptor.Routing,
        "A notification is kept without its relay",
        "The transaction id of {0} is kept in '{1}' without the relay it came from: the later acknowledgement has nowhere to go, and two relays may use the same id",
        DiagnosticSeverity.Info,
        "A transaction is keyed by relay and transaction id; keep the originating relay, or the notification, with it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what) => what is { Kind: FlowEventKind.Kept, IsInCallee: false };

    public override Verdict Judge(FlowEvent what, Judge judge) => Verdict.Wrong;

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        return tally.Wrong is { } wrong
            ? Diagnostic.Create(Rule, wrong.Site.GetLocation(), Wording.Notification(wrong.Destination.Origin!), Wording.Name(wrong.Subject.Origin!))
            : null;
    }
}
