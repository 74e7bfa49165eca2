using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
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
        if (notification.Unlinked || what.IsInCallee && notification.Kind != OriginKind.Parameter)
        {
            return none;
        }

        if (notification is { Kind: OriginKind.Parameter, Earlier: false } && what.Path.Read(notification.Symbol!) is null)
        {
            return none.Add(NotificationVariable, notification.Symbol!.Name);
        }

        ISymbol? holder = what.Path.Cells()
            .Where(c => c.Value.Is(Role.Notification) && c.Value.Origin!.Equals(notification) && c.Key is ILocalSymbol or IParameterSymbol)
            .Select(c => (ISymbol)c.Key)
            .OrderBy(s => s.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0)
            .FirstOrDefault();
        if (holder is not null)
        {
            return none.Add(NotificationVariable, holder.Name);
        }

        return notification is { Kind: OriginKind.Member, Parent.Kind: OriginKind.This, Earlier: false } ? none.Add(NotificationVariable, notification.Symbol!.Name) : none;
    }

    private static Location? Source(Value value)
    {
        return value.Site?.GetLocation()
            ?? value.Origin?.Site?.GetLocation()
            ?? value.Origin?.Root().Symbol?.Locations.FirstOrDefault(l => l.IsInSource);
    }
}
