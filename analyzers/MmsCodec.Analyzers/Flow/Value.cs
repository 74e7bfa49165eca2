using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What one expression is worth on one path: immutable, compared by content.</summary>
internal sealed class Value : IEquatable<Value>
{
    public static readonly Value Unknown = new(ValueKind.Unknown, null, default, null, null, ImmutableArray<Part>.Empty);
    public static readonly Value Null = new(ValueKind.Null, null, default, null, null, ImmutableArray<Part>.Empty);

    private readonly int _hash;

    private Value(ValueKind kind, Origin? origin, Role role, object? content, SyntaxNode? site, ImmutableArray<Part> parts)
    {
        Kind = kind;
        Origin = origin;
        Role = role;
        Content = content;
        Site = site;
        Parts = parts;
        int hash = Hash.Combine((int)kind, origin?.GetHashCode() ?? 0, (int)role, content?.GetHashCode() ?? 0);
        foreach (Part part in parts)
        {
            hash = Hash.Combine(hash, part.GetHashCode());
        }

        _hash = hash;
    }

    public ValueKind Kind { get; }

    public Origin? Origin { get; }

    public Role Role { get; }

    /// <summary>The constant, or the function.</summary>
    public object? Content { get; }

    /// <summary>Where the value was first seen, for messages; no part of what it is.</summary>
    public SyntaxNode? Site { get; }

    /// <summary>What is known of its members: elements of a tuple, properties that were set, what a connection leads to.</summary>
    public ImmutableArray<Part> Parts { get; }

    public static Value Of(Origin origin, Role role, SyntaxNode? site) => new(ValueKind.Atom, origin, role, null, site, ImmutableArray<Part>.Empty);

    public static Value Constant(object content, SyntaxNode? site) => new(ValueKind.Constant, null, default, content, site, ImmutableArray<Part>.Empty);

    public static Value Function(object function) => new(ValueKind.Function, null, default, function, null, ImmutableArray<Part>.Empty);

    public bool Is(Role role) => Kind == ValueKind.Atom && Role == role;

    public bool IsText => Kind == ValueKind.Constant && Content is string;

    public Value? Part(string name)
    {
        foreach (Part part in Parts)
        {
            if (part.Name == name)
            {
                return part.Value;
            }
        }

        return null;
    }

    public Value WithPart(string name, Value value, Origin? key = null)
    {
        int at = 0;
        while (at < Parts.Length && string.CompareOrdinal(Parts[at].Name, name) < 0)
        {
            at++;
        }

        var part = new Part(name, value, key);
        bool isThere = at < Parts.Length && Parts[at].Name == name;
        return new Value(Kind, Origin, Role, Content, Site, isThere ? Parts.SetItem(at, part) : Parts.Insert(at, part));
    }

    public Value WithoutPart(string name)
    {
        Part? found = null;
        foreach (Part part in Parts)
        {
            found = part.Name == name ? part : found;
        }

        return found is null ? this : new Value(Kind, Origin, Role, Content, Site, Parts.Remove(found));
    }

    public Value WithoutParts()
    {
        return Parts.IsEmpty ? this : new Value(Kind, Origin, Role, Content, Site, ImmutableArray<Part>.Empty);
    }

    /// <summary>The same parts around another core.</summary>
    public Value WithCore(Origin origin, Role role, SyntaxNode? site) => new(ValueKind.Atom, origin, role, null, site, Parts);

    /// <summary>The same, but for what the elements of a collection are like.</summary>
    public Value RenameOutside(Func<Origin, Origin> rename) => Part(Flow.Part.Each) is { } each ? WithoutPart(Flow.Part.Each).Rename(rename, isOutside: true).WithPart(Flow.Part.Each, each) : Rename(rename, isOutside: true);

    /// <summary>The value with every origin in it named anew.</summary>
    public Value Rename(Func<Origin, Origin> rename) => Rename(rename, isOutside: false);

    private Value Rename(Func<Origin, Origin> rename, bool isOutside)
    {
        Origin? origin = Origin is null ? null : rename(Origin);
        ImmutableArray<Part> parts = Parts;
        for (int i = Parts.Length - 1; i >= 0; i--)
        {
            Value renamed = isOutside ? Parts[i].Value.RenameOutside(rename) : Parts[i].Value.Rename(rename);
            if (Parts[i].Index is { } key && !rename(key).Equals(key))
            {
                parts = parts.RemoveAt(i);
            }
            else if (!ReferenceEquals(renamed, Parts[i].Value))
            {
                parts = parts.SetItem(i, new Part(Parts[i].Name, renamed, Parts[i].Index));
            }
        }

        return ReferenceEquals(origin, Origin) && parts == Parts ? this : new Value(Kind, origin, Role, Content, Site, parts);
    }

    /// <summary>The value with one that it is or holds replaced by another.</summary>
    public Value Replace(Value old, Value by)
    {
        if (Equals(old))
        {
            return by;
        }

        ImmutableArray<Part> parts = Parts;
        for (int i = 0; i < Parts.Length; i++)
        {
            Value replaced = Parts[i].Value.Replace(old, by);
            if (!ReferenceEquals(replaced, Parts[i].Value))
            {
                parts = parts.SetItem(i, new Part(Parts[i].Name, replaced, Parts[i].Index));
            }
        }

        return parts == Parts ? this : new Value(Kind, Origin, Role, Content, Site, parts);
    }

    public bool SameCore(Value other)
    {
        return Kind == other.Kind && Role == other.Role && Equals(Origin, other.Origin) && Equals(Content, other.Content);
    }

    public bool Equals(Value? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || _hash != other._hash || Parts.Length != other.Parts.Length || !SameCore(other))
        {
            return false;
        }

        for (int i = 0; i < Parts.Length; i++)
        {
            if (!Parts[i].Equals(other.Parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => _hash;
}
