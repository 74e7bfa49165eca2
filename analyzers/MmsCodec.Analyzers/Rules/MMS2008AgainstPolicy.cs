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
        IFieldSymbol? decision = Decided(known);
        if (!isFetch)
        {
            return decision is null ? Verdict.Unknown
                : judge.Runtime.AnswerOnly(decision) is { } only && what.Subject.Part(Part.Status)?.Content is IFieldSymbol status && status.Name != only ? Verdict.Wrong
                : Verdict.Right;
        }

        if (decision is not null && judge.Runtime.AllowsRetrieval(decision))
        {
            return Verdict.Right;
        }

        ISymbol[] holders = what.Path.Cells().Where(c => c.Value.Is(Role.Decision) && c.Value.Origin!.Equals(notification)).Select(c => c.Key).OfType<ISymbol>().ToArray();
        INamedTypeSymbol? type = known.Select(k => (k.Constant as IFieldSymbol)?.ContainingType).FirstOrDefault(t => t is not null)
            ?? holders.Select(TypeOf).FirstOrDefault() ?? DecisionType(judge.Owner.ContainingType, judge.Runtime);
        var use = new DecisionUse(what.Junction, [.. holders.Select(h => h.Name)], Words(type, judge.Owner.ContainingType, judge.Runtime));
        if (decision is not null)
        {
            // Who leaves it to the user is asked somewhere, if anything else is tested.
            return judge.Runtime.AnswerOnly(decision) is null && use.HasOtherTest() ? Verdict.Unknown : Verdict.Wrong;
        }

        if (notification.Unlinked)
        {
            return Verdict.Unknown;
        }

        if (known.Length > 0)
        {
            return type is not null && IsLumped(known, type, use, judge.Runtime) ? Verdict.Wrong : Verdict.Unknown;
        }

        bool isReceivedHere = notification.Kind == OriginKind.Produced && !what.IsInCallee;
        bool isWrong = holders.Length > 0 || use.IsDropped() || (type is not null && isReceivedHere && !use.HasOtherAnswer());
        return isWrong && !use.IsLookedAt() ? Verdict.Wrong : Verdict.Unknown;
    }

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        if (tally.Wrong is not { } wrong)
        {
            return null;
        }

        bool isFetch = wrong.Kind == FlowEventKind.Fetch;
        Origin notification = (isFetch ? wrong.Destination : wrong.Subject).Origin!;
        (object? Constant, bool Holds)[] known = wrong.Path.KnownOf(notification, Role.Decision).ToArray();
        IFieldSymbol? decision = Decided(known);
        string what = isFetch ? "retrieved" : $"answered with {(wrong.Subject.Part(Part.Status)?.Content as IFieldSymbol)?.Name}";
        string policy = decision is not null ? $"decided {decision.Name}"
            : known.Length > 0 ? "may have left it to the user"
            : "was not asked, or its decision is not looked at";
        return Diagnostic.Create(Rule, wrong.Place.GetLocation(), Wording.Notification(notification), what, policy);
    }

    private static IFieldSymbol? Decided(IEnumerable<(object? Constant, bool Holds)> known)
    {
        return known.Where(k => k.Holds).Select(k => k.Constant).OfType<IFieldSymbol>().FirstOrDefault();
    }

    /// <summary>Whether a relay that must be asked about is treated like one that is trusted: neither is told from the other.</summary>
    private static bool IsLumped((object? Constant, bool Holds)[] known, INamedTypeSymbol type, DecisionUse use, KnownRuntime runtime)
    {
        IFieldSymbol[] left = Members(type).Except(known.Select(k => k.Constant).OfType<IFieldSymbol>(), SymbolEqualityComparer.Default).Cast<IFieldSymbol>().ToArray();
        return left.Length < Members(type).Count() && left.Any(runtime.AllowsRetrieval) && left.Any(m => !runtime.AllowsRetrieval(m)) && !use.TellsApart([.. left.Select(m => m.Name)]) && !use.HasOtherTest();
    }

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue);

    private static INamedTypeSymbol? TypeOf(ISymbol variable)
    {
        return KnownRuntime.Unwrap(((variable as ILocalSymbol)?.Type) ?? (variable as IParameterSymbol)?.Type) as INamedTypeSymbol;
    }

    /// <summary>The words that speak of a decision: its type, and what makes it.</summary>
    private static HashSet<string> Words(INamedTypeSymbol? type, INamedTypeSymbol? owner, KnownRuntime runtime)
    {
        var words = new HashSet<string>(Deciders(owner, runtime).Select(m => m.Name));
        if (type is not null)
        {
            words.Add(type.Name);
        }

        return words;
    }

    private static INamedTypeSymbol? DecisionType(INamedTypeSymbol? owner, KnownRuntime runtime)
    {
        return Deciders(owner, runtime).Select(m => KnownRuntime.Unwrap(m.ReturnType) as INamedTypeSymbol).FirstOrDefault();
    }

    /// <summary>The methods that decide of the relay policies that the type has at hand.</summary>
    private static IEnumerable<IMethodSymbol> Deciders(INamedTypeSymbol? type, KnownRuntime runtime)
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
                foreach (IMethodSymbol method in held?.GetMembers().OfType<IMethodSymbol>() ?? [])
                {
                    if (runtime.IsDecision(method.ReturnType))
                    {
                        yield return method;
                    }
                }
            }
        }
    }
}
