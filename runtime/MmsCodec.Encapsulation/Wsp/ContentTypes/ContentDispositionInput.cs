namespace MmsCodec;

/// <summary>A Content-disposition-value to encode (WAP-230-WSP §8.4.2.53): an owned one, or a decoded one whose octets are written as
/// they were. <c>default</c> and null are no value.</summary>
public readonly ref struct ContentDispositionInput
{
    private ContentDispositionInput(ContentDisposition? owned, ReadOnlySpan<byte> octets)
    {
        Owned = owned;
        Octets = octets;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Owned is not null || !Octets.IsEmpty;

    internal ContentDisposition? Owned { get; }

    internal ReadOnlySpan<byte> Octets { get; }

    /// <summary>An owned disposition; no value for <c>null</c>.</summary>
    public static implicit operator ContentDispositionInput(ContentDisposition? value) => new(value, default);

    /// <summary>A decoded disposition; no value for <c>default</c>.</summary>
    public static implicit operator ContentDispositionInput(ContentDispositionView value) => new(null, value.Octets);
}
