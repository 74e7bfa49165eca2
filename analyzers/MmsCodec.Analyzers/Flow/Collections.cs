using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What is known of a collection's elements: one template that all are like, and single ones by index or key.</summary>
internal static class Collections
{
    public static Value Add(Value collection, Value element)
    {
        Value? each = collection.Part(Part.Each);
        return collection.WithPart(Part.Each, each is null ? element : Alike(each, element));
    }

    /// <summary>The first value, when the second is the same about another notification; else unknown.</summary>
    public static Value Alike(Value first, Value second)
    {
        if (first.Equals(second))
        {
            return first;
        }

        var renamed = new Dictionary<Origin, Origin>();
        if (!Pair(first, second, renamed) || !second.Rename(o => renamed.TryGetValue(o, out Origin to) ? to : o).Equals(first))
        {
            return Value.Unknown;
        }

        var different = new HashSet<Origin>(renamed.Where(pair => !pair.Key.Equals(pair.Value)).Select(pair => pair.Value));
        return first.Rename(origin => different.Contains(origin) ? Some(origin) : origin);
    }

    /// <summary>The value as the template of many that are like it, each about a notification of its own.</summary>
    public static Value Template(Value each) => each.Rename(Some);

    /// <summary>
    /// One element of those that the template stands for: its own notification, but one throughout the element. Which one a bare
    /// address is of is not known any more.
    /// </summary>
    public static Value Instance(Value template, SyntaxNode site)
    {
        var names = new Dictionary<Origin, Origin>();
        return template.RenameOutside(origin =>
        {
            if (!origin.Earlier)
            {
                return origin;
            }

            if (!names.TryGetValue(origin, out Origin name))
            {
                name = Origin.ProducedAt(site, 1 + names.Count);
                name = IsToldApart(template, origin) ? name : name.AsUnlinked();
                names.Add(origin, name);
            }

            return name;
        });
    }

    private static Origin Some(Origin origin) => origin.Root().Kind is OriginKind.This or OriginKind.Type ? origin : origin.AsEarlier();

    /// <summary>Whether the element has more of the notification than its address.</summary>
    private static bool IsToldApart(Value element, Origin notification)
    {
        return (element.Kind == ValueKind.Atom && element.Role is Role.Notification or Role.Acknowledgement && notification.Equals(element.Origin))
            || element.Parts.Any(part => part.Name != Part.Each && IsToldApart(part.Value, notification));
    }

    public static string IndexName(ISymbol? index, int offset) => $"[{index?.Name}+{offset}]";

    /// <summary>Whether the name is that of an element by an index that is a number.</summary>
    public static bool IsByNumber(string name) => name.StartsWith("[+", System.StringComparison.Ordinal);

    /// <summary>The name of an element by its key; null for a key that is not known.</summary>
    public static string? KeyName(Value key)
    {
        return key.Kind switch
        {
            ValueKind.Constant => $"['{key.Content}']",
            ValueKind.Atom when key.Origin is { Unlinked: false } origin => $"[{key.Role}:{NameOf(origin)}]",
            _ => null,
        };
    }

    public static Value WithoutSingles(Value collection)
    {
        return collection.Parts.Where(p => p.Name != Part.Each && p.Name[0] == '[').Aggregate(collection, (v, p) => v.WithoutPart(p.Name));
    }

    private static string NameOf(Origin origin)
    {
        string parent = origin.Parent is null ? "" : NameOf(origin.Parent) + ".";
        return $"{parent}{origin.Kind}{origin.Symbol?.Name}@{origin.Site?.SpanStart}/{origin.Slot}{(origin.Earlier ? "!" : "")}";
    }

    private static bool Pair(Value first, Value second, Dictionary<Origin, Origin> renamed)
    {
        if (first.Kind != second.Kind || first.Role != second.Role || first.Parts.Length != second.Parts.Length)
        {
            return false;
        }

        if (first.Origin is not null && second.Origin is not null)
        {
            if (renamed.TryGetValue(second.Origin, out Origin to) ? !to.Equals(first.Origin) : renamed.ContainsValue(first.Origin))
            {
                return false;
            }

            renamed[second.Origin] = first.Origin;
        }

        return first.Parts.Zip(second.Parts, (a, b) => a.Name == b.Name && Pair(a.Value, b.Value, renamed)).All(same => same);
    }
}
