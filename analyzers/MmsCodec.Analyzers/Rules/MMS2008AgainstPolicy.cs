using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2008: a retrieval without a policy decision, or a blocked relay answered otherwise than with Rejected.</summary>
internal sealed class MMS2008AgainstPolicy : FlowRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2008", RuleDescriptor.Routing,
        "A relay is dealt with against the policy",
        "{0} is {1} although the relay policy {2}",
        DiagnosticSeverity.Warning,
        "Only a trusted relay's message is retrieved without asking; a blocked relay is answered with Rejected and nothing else.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what)
    {
        return (what.Kind == FlowEventKind.Fetch && what.Destination.Is(Role.Address)) || (what.Kind == FlowEventKind.Send && what.Subject.Is(Role.Acknowledgement));
    }

    public override Verdict Judge(FlowEvent what, Judge judge)
    {
        bool isFetch = what.Kind == FlowEventKind.Fetch;
        Origin notification = (isFetch ? what.Destination : what.Subject).Origin!;
        (object? Constant, bool Holds)[] known = what.Path.KnownOf(notification, Role.Decision).ToArray();
        if (Decided(known) is { } decision)
        {
            return isFetch
                ? judge.Runtime.AllowsRetrieval(decision) ? Verdict.Right : Verdict.Wrong
                : judge.Runtime.AnswerOnly(decision) is { } only && what.Subject.Part(Part.Status)?.Content is IFieldSymbol status && status.Name != only ? Verdict.Wrong : Verdict.Right;
        }

        if (!isFetch || known.Length > 0 || notification.Unlinked)
        {
            return Verdict.Unknown;
        }

        bool isIgnored = what.Path.Cells().Any(c => c.Value.Is(Role.Decision) && c.Value.Origin!.Equals(notification));
        bool isReceivedHere = notification.Kind == OriginKind.Produced && !what.IsInCallee;
        return isIgnored || (isReceivedHere && HasPolicy(judge.Owner.ContainingType, judge.Runtime)) ? Verdict.Wrong : Verdict.Unknown;
    }

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        if (tally.Wrong is not { } wrong)
        {
            return null;
        }

        bool isFetch = wrong.Kind == FlowEventKind.Fetch;
        Origin notification = (isFetch ? wrong.Destination : wrong.Subject).Origin!;
        IFieldSymbol? decision = Decided(wrong.Path.KnownOf(notification, Role.Decision));
        string what = isFetch ? "retrieved" : $"answered with {(wrong.Subject.Part(Part.Status)?.Content as IFieldSymbol)?.Name}";
        string policy = decision is null ? "was not asked, or its decision is not looked at" : $"decided {decision.Name}";
        return Diagnostic.Create(Rule, wrong.Place.GetLocation(), Wording.Notification(notification), what, policy);
    }

    private static IFieldSymbol? Decided(IEnumerable<(object? Constant, bool Holds)> known)
    {
        return known.Where(k => k.Holds).Select(k => k.Constant).OfType<IFieldSymbol>().FirstOrDefault();
    }

    /// <summary>Whether the type has a relay policy at hand.</summary>
    private static bool HasPolicy(INamedTypeSymbol? type, KnownRuntime runtime)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                ITypeSymbol? held = member switch
                {
                    IFieldSymbol field => field.Type,
                    IPropertySymbol property => property.Type,
                    _ => null,
                };
                if (held is not null && held.GetMembers().OfType<IMethodSymbol>().Any(m => runtime.IsDecision(m.ReturnType)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
