using System;

namespace MmsCodec.Analyzers.Flow;

/// <summary>A named part of a value.</summary>
/// <param name="name">Its name.</param>
/// <param name="value">What it is.</param>
/// <param name="key">What the name is made of, when it is an entry of a collection by key: another key, another entry.</param>
internal sealed class Part(string name, Value value, Origin? key = null) : IEquatable<Part>
{
    /// <summary>Where a connection, a request or a client's relative addresses lead.</summary>
    public const string Peer = "->";

    /// <summary>Marks a sequence of what was chosen by something of a notification.</summary>
    public const string Chosen = "?";

    /// <summary>What every element of a collection is like.</summary>
    public const string Each = "[]";

    /// <summary>Where a retrieval went.</summary>
    public const string From = "<-";

    /// <summary>The transaction id that an acknowledgement was given.</summary>
    public const string Key = "#";

    /// <summary>The status that an acknowledgement was given.</summary>
    public const string Status = "status";

    public string Name { get; } = name;

    public Value Value { get; } = value;

    public Origin? Index { get; } = key;

    public bool Equals(Part? other) => other is not null && Name == other.Name && Value.Equals(other.Value);

    public override bool Equals(object? obj) => Equals(obj as Part);

    public override int GetHashCode() => Hash.Combine(Name.GetHashCode(), Value.GetHashCode());
}
