using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// What one path knows when it reaches a place: the value of each variable, and the outcome of comparisons. Paths are kept apart
/// rather than merged, so that an address and an acknowledgement that were chosen together stay together.
/// </summary>
internal sealed class Store
{
    private readonly Dictionary<object, Value> _cells;
    private readonly Dictionary<Fact, bool> _facts;
    private int _hash;

    public Store()
        : this([], [], 0, ImmutableStack<Pending>.Empty)
    {
    }

    private Store(Dictionary<object, Value> cells, Dictionary<Fact, bool> facts, int hash, ImmutableStack<Pending> pending)
    {
        _cells = cells;
        _facts = facts;
        _hash = hash;
        Continuations = pending;
    }

    /// <summary>The key of the object that the body belongs to.</summary>
    public static object This { get; } = new();

    /// <summary>Where control goes after the finally blocks that it is in.</summary>
    public ImmutableStack<Pending> Continuations { get; set; }

    /// <summary>Whether the path cannot be taken: it read a member of what it knows to be null.</summary>
    public bool IsDead { get; set; }

    /// <summary>A number that two stores with the same cells share.</summary>
    public int CellsHash => _hash;

    public Store Clone() => new(new Dictionary<object, Value>(_cells), new Dictionary<Fact, bool>(_facts), _hash, Continuations) { IsDead = IsDead };

    public Value? Read(object cell) => _cells.TryGetValue(cell, out Value value) ? value : null;

    public void Write(object cell, Value value)
    {
        Remove(cell);
        _cells[cell] = value;
        _hash ^= HashOf(cell, value);
    }

    public void Remove(object cell)
    {
        if (_cells.TryGetValue(cell, out Value old))
        {
            _hash ^= HashOf(cell, old);
            _cells.Remove(cell);
        }
    }

    /// <summary>Everything that is written, in no order.</summary>
    public List<KeyValuePair<object, Value>> Cells() => [.. _cells];

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

        foreach (Fact fact in _facts.Keys.Where(f => !ReferenceEquals(rename(f.Origin), f.Origin)).ToList())
        {
            _facts.Remove(fact);
        }
    }

    public void Assume(Fact fact, bool holds) => _facts[fact] = holds;

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

    /// <summary>The constants that the value is known to equal, or known not to.</summary>
    public IEnumerable<(object? Constant, bool Holds)> KnownOf(Origin origin, Role role)
    {
        return _facts.Where(f => f.Key.IsAbout(origin, role)).Select(f => (f.Key.Constant, f.Value));
    }

    public bool SameCells(Store other)
    {
        if (_hash != other._hash || _cells.Count != other._cells.Count || !Continuations.SequenceEqual(other.Continuations))
        {
            return false;
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

    /// <summary>Forgets the facts that the other does not know too; whether any was forgotten.</summary>
    public bool KeepFactsOf(Store other)
    {
        List<Fact> gone = _facts.Where(f => !other._facts.TryGetValue(f.Key, out bool holds) || holds != f.Value).Select(f => f.Key).ToList();
        gone.ForEach(f => _facts.Remove(f));
        return gone.Count > 0;
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

    private static int HashOf(object cell, Value value) => Hash.Combine(cell.GetHashCode(), value.GetHashCode());
}
