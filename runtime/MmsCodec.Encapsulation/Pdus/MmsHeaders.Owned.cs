using System.Runtime.CompilerServices;

namespace MmsCodec;

/// <content>Headers read straight into the fields of a record: of what it does not have a record keeps the default.</content>
/// <remarks>
/// What a header that is there takes is out of line, one method for each kind of value: in line, the temporaries of all the headers
/// that a PDU may have would be cleared each time, which cost as much as the record's strings.
/// </remarks>
public readonly ref partial struct MmsHeaders
{
    /// <summary>A header's first value as a text, empty when it does not follow its syntax; null when the header is not there.</summary>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? GetText<TSyntax>(MmsHeader header)
        where TSyntax : struct, IValueSyntax<WspText> =>
        MayHave(header) ? ReadText<TSyntax>(header) : null;

    /// <summary>Sets <paramref name="field"/> to a header's first value, or leaves it as it is when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill<T, TSyntax>(MmsHeader header, ref T field)
        where T : struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (MayHave(header))
        {
            Read<T, TSyntax>(header, ref field);
        }
    }

    /// <summary>Sets <paramref name="field"/> to a header's first value, or leaves it as it is when there is none that can be read.</summary>
    /// <typeparam name="T">What the value is in C#.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill<T, TSyntax>(MmsHeader header, ref T? field)
        where T : struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (MayHave(header))
        {
            Read<T, TSyntax>(header, ref field);
        }
    }

    /// <summary>
    /// Sets <paramref name="field"/> to a copy of a header's first value, to that of an empty one when the value does not follow its
    /// syntax, or leaves it as it is when the header is not there.
    /// </summary>
    /// <typeparam name="TView">What the value is over the octets.</typeparam>
    /// <typeparam name="T">What it is without them.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill<TView, T, TSyntax>(MmsHeader header, ref T? field)
        where TView : IMmsView<T>, allows ref struct
        where T : struct
        where TSyntax : struct, IValueSyntax<TView>
    {
        if (MayHave(header))
        {
            Read<TView, T, TSyntax>(header, ref field);
        }
    }

    /// <summary>A copy of a header's first value; of an empty one when there is none that can be read.</summary>
    /// <typeparam name="TView">What the value is over the octets.</typeparam>
    /// <typeparam name="T">What it is without them.</typeparam>
    /// <typeparam name="TSyntax">How it is read.</typeparam>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public T GetOwned<TView, T, TSyntax>(MmsHeader header)
        where TView : IMmsView<T>, allows ref struct
        where T : struct
        where TSyntax : struct, IValueSyntax<TView> =>
        TryStart(header, out WspReader reader) && TSyntax.TryRead(ref reader, out TView view) ? view.ToOwned() : default(TView)!.ToOwned();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadText<TSyntax>(MmsHeader header)
        where TSyntax : struct, IValueSyntax<WspText> =>
        !TryStart(header, out WspReader reader) ? null
        : TSyntax.TryRead(ref reader, out WspText text) ? text.ToString()
        : string.Empty;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Read<T, TSyntax>(MmsHeader header, ref T field)
        where T : struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (TryStart(header, out WspReader reader) && TSyntax.TryRead(ref reader, out T value))
        {
            field = value;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Read<T, TSyntax>(MmsHeader header, ref T? field)
        where T : struct
        where TSyntax : struct, IValueSyntax<T>
    {
        if (TryStart(header, out WspReader reader) && TSyntax.TryRead(ref reader, out T value))
        {
            field = value;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Read<TView, T, TSyntax>(MmsHeader header, ref T? field)
        where TView : IMmsView<T>, allows ref struct
        where T : struct
        where TSyntax : struct, IValueSyntax<TView>
    {
        if (TryStart(header, out WspReader reader))
        {
            field = TSyntax.TryRead(ref reader, out TView view) ? view.ToOwned() : default(TView)!.ToOwned();
        }
    }
}
