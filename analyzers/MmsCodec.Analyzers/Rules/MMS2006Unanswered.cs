using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2006: a received notification is not answered on some path.</summary>
internal sealed class MMS2006Unanswered : FlowRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2006", RuleDescriptor.Routing,
        "A received notification is not answered on some path",
        "{0} is acknowledged on some paths only: on another the method ends without an answer, and the relay will notify again",
        DiagnosticSeverity.Info,
        "A relay repeats its notification until it is answered; what cannot be handled now is answered Deferred, what cannot be decoded Unrecognised.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what) => what.Kind == FlowEventKind.Exit;

    public override Verdict Judge(FlowEvent what, Judge judge) => Verdict.Wrong;

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        return tally.Wrong is { } wrong && findings.Answers(wrong.Subject.Origin!)
            ? Diagnostic.Create(Rule, wrong.Place.GetLocation(), Wording.Notification(wrong.Subject.Origin!))
            : null;
    }
}
