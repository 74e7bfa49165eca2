namespace MmsCodec;

/// <summary>A Content-type-value to encode (WAP-230-WSP §8.4.2.24): an owned one, or a decoded one whose octets are written as they
/// were. <c>default</c> and null are no value.</summary>
public readonly ref struct ContentTypeInput
{
    private ContentTypeInput(ContentType? owned, ReadOnlySpan<byte> octets)
    {
        Owned = owned;
        Octets = octets;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Owned is not null || !Octets.IsEmpty;

    internal ContentType? Owned { get; }

    internal ReadOnlySpan<byte> Octets { get; }

    /// <summary>An owned content type; no value for <c>null</c>.</summary>
    public static implicit operator ContentTypeInput(ContentType? value) => new(value, default);

    /// <summary>A decoded content type; no value for <c>default</c>.</summary>
    public static implicit operator ContentTypeInput(ContentTypeView value) => new(null, value.Octets);
}
