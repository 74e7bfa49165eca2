using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>What MMS2001 and MMS2002 share: an acknowledgement is sent, and where to is compared with what it answers.</summary>
internal abstract class WrongRelayRule : FlowRule
{
    public override bool Concerns(FlowEvent what) => what.Kind == FlowEventKind.Send && what.Subject.Is(Role.Acknowledgement);

    public override Verdict Judge(FlowEvent what, Judge judge) => judge.Of(what.Destination, what.Subject, what.Path);

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        bool isAlways = tally.IsWrongOnAllPaths && !findings.GaveUp;
        return tally.Wrong is { } wrong && isAlways == IsAboutAllPaths
            ? Diagnostic.Create(
                Descriptor, wrong.Place.GetLocation(), Reporting.Sources(wrong.Subject, wrong.Destination),
                Reporting.Variable(wrong.Subject.Origin!, wrong),
                Wording.Notification(wrong.Subject.Origin!), Wording.Place(wrong.Destination))
            : null;
    }

    protected abstract bool IsAboutAllPaths { get; }
}
