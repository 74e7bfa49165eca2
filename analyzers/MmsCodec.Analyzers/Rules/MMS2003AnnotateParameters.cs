using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2003: a method passes its own parameters on to a send, so its callers need checking: annotate them.</summary>
internal sealed class MMS2003AnnotateParameters : FlowRule
{
    /// <summary>The property that names the parameter which is sent, when it needs a mark too.</summary>
    public const string Payload = "payload";

    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2003", RuleDescriptor.Routing,
        "A parameter says where an acknowledgement goes",
        "'{0}' says where '{1}' sends an acknowledgement: mark it with [AckDestination], so that callers in other assemblies are checked",
        DiagnosticSeverity.Info,
        "Within a compilation a method that passes its parameters on to a send is recognised; across assemblies only marks tell.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Concerns(FlowEvent what)
    {
        return what is { Kind: FlowEventKind.Send, IsInCallee: false } && what.Destination.Is(Role.Argument) && what.Subject.Role is Role.Acknowledgement or Role.Argument
            && what.Subject.Kind == ValueKind.Atom;
    }

    public override Verdict Judge(FlowEvent what, Judge judge) => Verdict.CallersBusiness;

    public override Diagnostic? Report(Tally tally, BodyFindings findings)
    {
        FlowEvent? send = tally.CallersBusiness;
        if (send?.Destination.Origin?.Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method } to
            || !IsVisible(method) || (findings.Runtime.Of(to) & Marks.AckDestination) != 0 || to.Locations.FirstOrDefault() is not { IsInSource: true } place)
        {
            return null;
        }

        var payload = send.Subject.Is(Role.Argument) ? send.Subject.Origin?.Symbol as IParameterSymbol : null;
        if (send.Subject.Is(Role.Argument) && (payload is null || !IsOctets(payload.Type)))
        {
            return null;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(Payload, payload?.Name);
        return Diagnostic.Create(Rule, place, [send.Place.GetLocation()], properties, to.Name, method.Name);
    }

    private static bool IsVisible(IMethodSymbol method)
    {
        for (ISymbol? at = method; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOctets(ITypeSymbol type)
    {
        return type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
            || type is INamedTypeSymbol { Name: "ReadOnlyMemory" or "Memory" or "ReadOnlySpan" or "Span", Arity: 1 } view && view.TypeArguments.All(t => t.SpecialType == SpecialType.System_Byte);
    }
}
