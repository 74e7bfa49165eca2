namespace MmsCodec;

/// <summary>Reads and replaces headers that are not their PDU's own, by the syntax that a vendor's spec gives them.</summary>
public static class MmsOtherHeaders
{
    /// <summary>Reads a header's first value. False when the header is not there, or when its value does not follow its syntax.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public static bool TryGet<T, TSyntax>(this MmsList<MmsOtherHeader> headers, scoped MmsHeaderId header, out T value)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        foreach (ref readonly MmsOtherHeader other in headers)
        {
            if (header.Matches(in other))
            {
                WspReader reader = new(other.Value.Span);
                return TSyntax.TryRead(ref reader, out value);
            }
        }

        value = default!;
        return false;
    }

    /// <summary>A header's first value, or null when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    public static T? GetOrNull<T, TSyntax>(this MmsList<MmsOtherHeader> headers, scoped MmsHeaderId header)
        where T : struct
        where TSyntax : struct, IValueSyntax<T> =>
        headers.TryGet<T, TSyntax>(header, out T value) ? value : null;

    /// <summary>The values of a header that may repeat; one that does not follow its syntax is passed over.</summary>
    /// <typeparam name="TView">What a value is as it lies there.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    /// <typeparam name="T">The owned value.</typeparam>
    public static MmsList<T> All<TView, TSyntax, T>(this MmsList<MmsOtherHeader> headers, scoped MmsHeaderId header, MmsOwn<TView, T> own)
        where TView : allows ref struct
        where TSyntax : struct, IValueSyntax<TView>
    {
        ArgumentNullException.ThrowIfNull(own);
        List<T> items = [];
        foreach (ref readonly MmsOtherHeader other in headers)
        {
            WspReader reader = new(other.Value.Span);
            if (header.Matches(in other) && TSyntax.TryRead(ref reader, out TView value))
            {
                items.Add(own(value));
            }
        }

        return [.. items];
    }

    /// <summary>The headers with those of <paramref name="more"/> that are set: they take the place of earlier ones of the same header.</summary>
    /// <typeparam name="THeaders">Headers of a vendor.</typeparam>
    /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
    public static MmsList<MmsOtherHeader> With<THeaders>(this MmsList<MmsOtherHeader> headers, scoped in THeaders more)
        where THeaders : struct, IMmsExtraHeaders, allows ref struct
    {
        byte[] octets = new byte[more.EncodedLength];
        WspWriter writer = new(octets);
        more.WriteTo(ref writer);
        List<MmsOtherHeader> added = [];
        MmsHeaderEnumerator fields = new(octets);
        while (fields.MoveNext())
        {
            added.Add(new(fields.Current));
        }

        return [.. headers.Where(header => !added.Exists(other => other.IsSameHeaderAs(in header))), .. added];
    }
}
