using System.Collections;
using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <summary>An immutable list that compares by its items: the values of a header that repeats.</summary>
/// <typeparam name="T">What an item is.</typeparam>
[CollectionBuilder(typeof(MmsList), nameof(MmsList.Create))]
public readonly struct MmsList<T> : IReadOnlyList<T>, IEquatable<MmsList<T>>
{
    private readonly T[]? _items;

    internal MmsList(T[] items) => _items = items;

    /// <summary>How many items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <summary>The item at a place, counted from 0.</summary>
    public T this[int index] => Span[index];

    /// <summary>A list of one item.</summary>
    public static implicit operator MmsList<T>(T item) => new([item]);

    /// <summary>A list of the items of an array, which is copied.</summary>
    public static implicit operator MmsList<T>(T[] items) => new([.. items]);

    /// <summary>Whether two have equal items in the same order.</summary>
    public static bool operator ==(MmsList<T> left, MmsList<T> right) => left.Equals(right);

    /// <summary>Whether two differ in an item.</summary>
    public static bool operator !=(MmsList<T> left, MmsList<T> right) => !left.Equals(right);

    /// <summary>The owned values of a header in a view.</summary>
    /// <typeparam name="TView">What a value is in the view.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public static MmsList<T> Collect<TView, TSyntax>(MmsHeaderValues<TView, TSyntax> values, MmsOwn<TView, T> own)
        where TView : allows ref struct
        where TSyntax : struct, IValueSyntax<TView>
    {
        ArgumentNullException.ThrowIfNull(own);
        if (values.IsEmpty)
        {
            return default;
        }

        List<T> items = [];
        foreach (TView value in values)
        {
            items.Add(own(value));
        }

        return new([.. items]);
    }

    /// <summary>Walks the items.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MmsList<T> other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MmsList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, separated by commas.</summary>
    public override string ToString() => "[" + string.Join(", ", (IEnumerable<T>)this) + "]";
}

/// <summary>Makes lists from collection expressions.</summary>
public static class MmsList
{
    /// <summary>A list of these items.</summary>
    /// <typeparam name="T">What an item is.</typeparam>
    public static MmsList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());
}

/// <summary>Makes an owned value of a view.</summary>
/// <typeparam name="TView">The view.</typeparam>
/// <typeparam name="T">The owned value.</typeparam>
public delegate T MmsOwn<TView, T>(TView view)
    where TView : allows ref struct;
