using System.Collections;
using System.Reflection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>Finds how values of a type become objects that can be compared.</summary>
internal static class Owning
{
    private delegate TOwned ToOwned<TView, TOwned>(ref TView view)
        where TView : allows ref struct;

    public static Own<TValue> Of<TValue>()
        where TValue : allows ref struct
    {
        Type type = typeof(TValue);
        if (type == typeof(WspText))
        {
            return Made<TValue>(nameof(OfText));
        }

        if (type == typeof(ReadOnlySpan<byte>))
        {
            return Made<TValue>(nameof(OfOctets));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MmsHeaderValues<,>))
        {
            return Made<TValue>(nameof(OfAll), type.GetGenericArguments());
        }

        if (type.IsByRefLike)
        {
            Type owned = type.GetMethod("ToOwned", Type.EmptyTypes)!.ReturnType;
            return (Own<TValue>)typeof(Owning).GetMethod(nameof(OfView), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type, owned).Invoke(null, null)!;
        }

        return Made<TValue>(nameof(OfPlain), type);
    }

    /// <summary>The value of an owned record in the same form.</summary>
    public static object? Plain(object? value) => value switch
    {
        string or null => value,
        MmsOctets octets => Convert.ToHexString(octets.Span),
        IEnumerable items => items.Cast<object?>().ToArray(),
        _ => value,
    };

    /// <summary>Whether two values in this form are the same.</summary>
    public static bool AreEqual(object? one, object? other) =>
        one is object?[] items ? other is object?[] others && items.AsSpan().SequenceEqual(others) : Equals(one, other);

    /// <summary>A value in words.</summary>
    public static string InWords(object? value) => value is object?[] items ? $"[{string.Join(", ", items)}]" : value?.ToString() ?? "nothing";

    private static Own<TValue> Made<TValue>(string method, params Type[] arguments)
        where TValue : allows ref struct
    {
        MethodInfo found = typeof(Owning).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (found.IsGenericMethodDefinition ? found.MakeGenericMethod(arguments) : found).CreateDelegate<Own<TValue>>();
    }

    private static object? OfText(ref WspText text) => text.ToString();

    private static object? OfOctets(ref ReadOnlySpan<byte> octets) => Convert.ToHexString(octets);

    private static object? OfPlain<TValue>(ref TValue value) => value;

    private static Own<TView> OfView<TView, TOwned>()
        where TView : struct, allows ref struct
    {
        ToOwned<TView, TOwned> own = typeof(TView).GetMethod("ToOwned", Type.EmptyTypes)!.CreateDelegate<ToOwned<TView, TOwned>>();
        return (ref TView view) => own(ref view);
    }

    private static object? OfAll<TValue, TSyntax>(ref MmsHeaderValues<TValue, TSyntax> values)
        where TValue : allows ref struct
        where TSyntax : struct, IValueSyntax<TValue>
    {
        List<object?> all = [];
        foreach (TValue value in values)
        {
            TValue current = value;
            all.Add(Cache<TValue>.Own(ref current));
        }

        return all.ToArray();
    }

    private static class Cache<TValue>
        where TValue : allows ref struct
    {
        public static readonly Own<TValue> Own = Of<TValue>();
    }
}
