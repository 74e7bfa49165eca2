namespace MmsCodec;

/// <summary>Octets that compare by what they hold; a slice of an array, never copied again.</summary>
public readonly struct MmsOctets : IEquatable<MmsOctets>
{
    private readonly ReadOnlyMemory<byte> _memory;

    /// <summary>Octets over memory that does not change any more.</summary>
    public MmsOctets(ReadOnlyMemory<byte> memory) => _memory = memory;

    /// <summary>How many octets.</summary>
    public int Length => _memory.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _memory.IsEmpty;

    /// <summary>The octets.</summary>
    public ReadOnlyMemory<byte> Memory => _memory;

    /// <summary>The octets.</summary>
    public ReadOnlySpan<byte> Span => _memory.Span;

    /// <summary>Octets over an array that does not change any more.</summary>
    public static implicit operator MmsOctets(byte[]? octets) => new(octets);

    /// <summary>Octets over memory that does not change any more.</summary>
    public static implicit operator MmsOctets(ReadOnlyMemory<byte> memory) => new(memory);

    /// <summary>Whether two hold the same octets.</summary>
    public static bool operator ==(MmsOctets left, MmsOctets right) => left.Equals(right);

    /// <summary>Whether two hold different octets.</summary>
    public static bool operator !=(MmsOctets left, MmsOctets right) => !left.Equals(right);

    /// <summary>A copy in an array of its own.</summary>
    public static MmsOctets CopyOf(ReadOnlySpan<byte> octets) => octets.IsEmpty ? default : new(octets.ToArray());

    /// <inheritdoc/>
    public bool Equals(MmsOctets other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MmsOctets other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>How many octets, as <c>22 octets</c>.</summary>
    public override string ToString() => $"{Length} octets";
}
