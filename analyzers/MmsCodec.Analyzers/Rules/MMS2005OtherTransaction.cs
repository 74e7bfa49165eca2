using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2005: an acknowledgement carries another notification's transaction id.</summary>
internal sealed class MMS2005OtherTransaction : FlowRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2005", RuleDescriptor.Routing,
        "An acknowledgement carries another notification's transaction id",
        "The acknowledgement of {0} is given the transaction id of {1}",
        DiagnosticSeverity.Warning,
        "The relay matches an acknowledgement with its notification by the transaction id; two relays may use the same one.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what) => what.Kind == FlowEventKind.Key;

    public override Verdict Judge(FlowEvent what, Judge judge)
    {
        return judge.Same(what.Destination.Origin!, what.Subject.Origin!) switch
        {
            true => Verdict.Right,
            false => Verdict.Wrong,
            null => Verdict.Unknown,
        };
    }

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        return tally.Wrong is { } wrong
            ? Diagnostic.Create(
                Rule, wrong.Place.GetLocation(), Reporting.Sources(wrong.Subject, wrong.Destination), Reporting.Variable(wrong.Subject.Origin!, wrong),
                Wording.Notification(wrong.Subject.Origin!), Wording.Notification(wrong.Destination.Origin!))
            : null;
    }
}
