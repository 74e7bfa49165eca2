using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Flow;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>Where a diagnostic points beside its place, and what its fix is told.</summary>
internal static class Reporting
{
    /// <summary>The property that names the variable which holds the right notification.</summary>
    public const string NotificationVariable = "notification";

    public static IEnumerable<Location> Sources(params Value[] values)
    {
        return values.Select(Source).OfType<Location>();
    }

    /// <summary>The variable in reach that holds the notification, for a fix to name.</summary>
    public static ImmutableDictionary<string, string?> Variable(Origin notification, FlowEvent what)
    {
        ImmutableDictionary<string, string?> none = ImmutableDictionary<string, string?>.Empty;
        if (notification.Unlinked || notification.Earlier)
        {
            return none;
        }

        ISymbol? untouched = notification.Kind == OriginKind.Parameter && what.Path.Read(notification.Symbol!) is null ? notification.Symbol : null;
        ISymbol? holder = what.Path.Cells()
            .Where(c => c.Value.Is(Role.Notification) && c.Value.Origin!.Equals(notification) && c.Key is ILocalSymbol or IParameterSymbol)
            .Select(c => (ISymbol)c.Key)
            .Concat(untouched is null ? [] : [untouched])
            .Where(s => IsDeclaredAround(s, what.Place))
            .OrderBy(s => s.Locations[0].SourceSpan.Start)
            .FirstOrDefault();
        return holder is not null ? none.Add(NotificationVariable, holder.Name)
            : notification is { Kind: OriginKind.Member, Parent.Kind: OriginKind.This } ? none.Add(NotificationVariable, notification.Symbol!.Name)
            : none;
    }

    private static bool IsDeclaredAround(ISymbol variable, SyntaxNode place)
    {
        SyntaxNode? member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is not null && variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == place.SyntaxTree && member.Span.Contains(r.Span));
    }

    private static Location? Source(Value value)
    {
        return value.Site?.GetLocation()
            ?? value.Origin?.Site?.GetLocation()
            ?? value.Origin?.Root().Symbol?.Locations.FirstOrDefault(l => l.IsInSource);
    }
}
