using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// What one path knows when it reaches a place: the value of each variable, and the outcome of comparisons. Paths are kept apart
/// rather than merged, so that an address and an acknowledgement that were chosen together stay together. Copies share what they know
/// until one of them learns something.
/// </summary>
internal sealed class Store
{
    private Dictionary<object, Value> _cells;
    private Dictionary<Fact, bool> _facts;
    private bool _sharesCells;
    private bool _sharesFacts;
    private int _hash;

    public Store()
    {
        _cells = [];
        _facts = [];
        Continuations = ImmutableStack<Pending>.Empty;
    }

    private Store(Store other)
    {
        other._sharesCells = true;
        other._sharesFacts = true;
        _cells = other._cells;
        _facts = other._facts;
        _sharesCells = true;
        _sharesFacts = true;
        _hash = other._hash;
        Continuations = other.Continuations;
        IsDead = other.IsDead;
    }

    /// <summary>The key of the object that the body belongs to.</summary>
    public static object This { get; } = new();

    /// <summary>Where control goes after the finally blocks that it is in.</summary>
    public ImmutableStack<Pending> Continuations { get; set; }

    /// <summary>Whether the path cannot be taken: it read a member of what it knows to be null.</summary>
    public bool IsDead { get; set; }

    /// <summary>A number that two stores with the same cells share.</summary>
    public int CellsHash => _hash;

    public Store Clone() => new(this);

    public Value? Read(object cell) => _cells.TryGetValue(cell, out Value value) ? value : null;

    public void Write(object cell, Value value)
    {
        if (_cells.TryGetValue(cell, out Value old))
        {
            if (ReferenceEquals(old, value))
            {
                return;
            }

            _hash ^= HashOf(cell, old);
        }

        OwnCells()[cell] = value;
        _hash ^= HashOf(cell, value);
    }

    public void Remove(object cell)
    {
        if (_cells.TryGetValue(cell, out Value old))
        {
            _hash ^= HashOf(cell, old);
            OwnCells().Remove(cell);
        }
    }

    /// <summary>Everything that is written, in no order; as it is now, whatever is written meanwhile.</summary>
    public Dictionary<object, Value> Cells()
    {
        _sharesCells = true;
        return _cells;
    }

    /// <summary>Names origins anew wherever they occur.</summary>
    public void Rename(Func<Origin, Origin> rename)
    {
        foreach (KeyValuePair<object, Value> cell in Cells())
        {
            Value renamed = cell.Value.Rename(rename);
            if (cell.Key is Origin named && !ReferenceEquals(rename(named), named))
            {
                Remove(cell.Key);
            }
            else if (cell.Key is Duty duty && !ReferenceEquals(rename(duty.Notification), duty.Notification))
            {
                Remove(cell.Key);
                Duties.Take(this, rename(duty.Notification));
            }
            else if (!ReferenceEquals(renamed, cell.Value))
            {
                Write(cell.Key, renamed);
            }
        }

        foreach (KeyValuePair<Fact, bool> fact in Facts())
        {
            if (!ReferenceEquals(rename(fact.Key.Origin), fact.Key.Origin))
            {
                OwnFacts().Remove(fact.Key);
            }
        }
    }

    public void Assume(Fact fact, bool holds) => OwnFacts()[fact] = holds;

    /// <summary>Whether the comparison is known to hold, known not to, or open.</summary>
    public bool? Knows(Fact fact)
    {
        if (_facts.TryGetValue(fact, out bool holds))
        {
            return holds;
        }

        foreach (KeyValuePair<Fact, bool> other in _facts)
        {
            if (other.Value && other.Key.IsAbout(fact.Origin, fact.Role))
            {
                return false;
            }
        }

        return null;
    }

    /// <summary>Whether the path is taken only for notifications of a relay that was asked for.</summary>
    public bool Recognises(Origin notification)
    {
        return _facts.Any(f => f.Value && (f.Key.Role == Role.Match ? notification.Equals(f.Key.Origin.Parent)
            : f.Key.IsAbout(notification, Role.Address) && f.Key.Constant is string text && Text.TellsRelays(Value.Constant(text, null))));
    }

    /// <summary>The constants that the value is known to equal, or known not to.</summary>
    public IEnumerable<(object? Constant, bool Holds)> KnownOf(Origin origin, Role role)
    {
        return _facts.Where(f => f.Key.IsAbout(origin, role)).Select(f => (f.Key.Constant, f.Value));
    }

    public bool SameCells(Store other)
    {
        if (_hash != other._hash || _cells.Count != other._cells.Count || !SameContinuations(other))
        {
            return false;
        }

        if (ReferenceEquals(_cells, other._cells))
        {
            return true;
        }

        foreach (KeyValuePair<object, Value> cell in _cells)
        {
            if (!other._cells.TryGetValue(cell.Key, out Value value) || !value.Equals(cell.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Forgets the facts that the other does not know too; whether any was forgotten. Of two decisions it stays known that it was none
    /// of the rest, of two tests for a relay that it is one that was asked for.
    /// </summary>
    public bool KeepFactsOf(Store other)
    {
        List<Fact>? lost = null;
        foreach (KeyValuePair<Fact, bool> fact in Facts())
        {
            if (!other.Implies(fact.Key, fact.Value))
            {
                lost ??= [];
                lost.Add(fact.Key);
            }
        }

        if (lost is null)
        {
            return false;
        }

        Fact[] excluded = [.. lost.Where(f => f.Role == Role.Decision && _facts[f]).SelectMany(f => f.Others()).Where(f => other.Knows(f) == false)];
        Fact[] recognised = [.. lost.Where(f => _facts[f]).Select(f => f.Role == Role.Match ? f.Origin.Parent! : f.Origin).Distinct()
            .Where(o => Recognises(o) && other.Recognises(o)).Select(o => new Fact(o.Tested(), Role.Match, true))];
        lost.ForEach(fact => OwnFacts().Remove(fact));
        foreach (Fact fact in excluded)
        {
            OwnFacts()[fact] = false;
        }

        foreach (Fact fact in recognised)
        {
            OwnFacts()[fact] = true;
        }

        return true;
    }

    /// <summary>Whether the path knows as much, be it by other facts.</summary>
    private bool Implies(Fact fact, bool holds)
    {
        return (_facts.TryGetValue(fact, out bool known) && known == holds)
            || (fact.Role == Role.Decision && !holds && Knows(fact) == false)
            || (fact.Role == Role.Match && holds && fact.Origin.Site is null && Recognises(fact.Origin.Parent!));
    }

    /// <summary>Forgets the value of each variable on which the two differ; whether any was forgotten.</summary>
    public bool Blur(Store other)
    {
        bool changed = KeepFactsOf(other);
        foreach (KeyValuePair<object, Value> cell in Cells())
        {
            if (!cell.Value.Equals(Value.Unknown) && !(other._cells.TryGetValue(cell.Key, out Value value) && value.Equals(cell.Value)))
            {
                Write(cell.Key, Value.Unknown);
                changed = true;
            }
        }

        return changed;
    }

    private bool SameContinuations(Store other)
    {
        return Continuations == other.Continuations || (!Continuations.IsEmpty && !other.Continuations.IsEmpty && Continuations.SequenceEqual(other.Continuations));
    }

    private Dictionary<Fact, bool> Facts()
    {
        _sharesFacts = true;
        return _facts;
    }

    private Dictionary<object, Value> OwnCells()
    {
        if (_sharesCells)
        {
            _cells = new Dictionary<object, Value>(_cells);
            _sharesCells = false;
        }

        return _cells;
    }

    private Dictionary<Fact, bool> OwnFacts()
    {
        if (_sharesFacts)
        {
            _facts = new Dictionary<Fact, bool>(_facts);
            _sharesFacts = false;
        }

        return _facts;
    }

    private static int HashOf(object cell, Value value) => Hash.Combine(cell.GetHashCode(), value.GetHashCode());
}
