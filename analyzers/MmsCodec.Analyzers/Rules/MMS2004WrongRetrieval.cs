using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2004: a retrieval goes elsewhere than to the notification's relay.</summary>
internal sealed class MMS2004WrongRetrieval : FlowRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2004", RuleDescriptor.Routing,
        "A message is retrieved from the wrong relay",
        "The message of {0} is retrieved from {1}, not from the address that the notification gives",
        DiagnosticSeverity.Warning,
        "The message waits at the MMS Relay/Server that sent the notification, at the address in the notification.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what) => what.Kind == FlowEventKind.Retrieval;

    public override Verdict Judge(FlowEvent what, Judge judge) => About(what) is { } notification ? judge.Of(what.Destination, notification, what.Path) : Verdict.Unknown;

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        return tally.Wrong is { } wrong && About(wrong) is { } notification
            ? Diagnostic.Create(
                Rule, wrong.Place.GetLocation(), Reporting.Sources(notification, wrong.Destination), Reporting.Variable(notification.Origin!, wrong),
                Wording.Notification(notification.Origin!), Wording.Place(wrong.Destination))
            : null;
    }

    /// <summary>The notification that the retrieval is for: the one that it is given, else the only one there is.</summary>
    private static Value? About(FlowEvent what)
    {
        if (what.Subject.Is(Role.Notification))
        {
            return what.Subject;
        }

        Origin[] known = what.Path.Cells()
            .Select(c => c.Value)
            .Where(v => v.Kind == ValueKind.Atom && v.Role is Role.Notification or Role.Key or Role.Acknowledgement && !v.Origin!.Unlinked)
            .Select(v => v.Origin!)
            .Distinct()
            .ToArray();
        return known.Length == 1 ? Value.Of(known[0], Role.Notification, known[0].Site) : null;
    }
}
