namespace MmsCodec.Fuzzing.Making;

/// <summary>Where a value is to stand, and what the place asks of it.</summary>
/// <param name="Path">The path of what is recorded.</param>
/// <param name="Version">The PDU's version; null where none counts.</param>
internal sealed record ValuePlace(string Path, MmsVersion? Version = null)
{
    /// <summary>The names of the tokens and cases that may stand here; empty: all.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The encoded string here is an address.</summary>
    public bool IsAddress { get; init; }

    /// <summary>The text here is an identifier, or names a file.</summary>
    public bool IsIdentifier { get; init; }

    /// <summary>What the member that counts is to be; null: any number.</summary>
    public ulong? Count { get; init; }

    public ValuePlace At(string member) => this with { Path = $"{Path}.{member}" };
}
