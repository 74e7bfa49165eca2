using System.Reflection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>A property of a view, with the type of its value.</summary>
/// <param name="get">Its getter.</param>
/// <param name="has">The getter of what says whether there is a value, or null.</param>
internal sealed class ViewProperty<TView, TValue>(MethodInfo get, MethodInfo? has) : ViewProperty<TView>
    where TView : struct, allows ref struct
    where TValue : allows ref struct
{
    private readonly Getter _get = get.CreateDelegate<Getter>();
    private readonly Flag? _has = has?.CreateDelegate<Flag>();
    private readonly Own<TValue> _own = Owning.Of<TValue>();

    private delegate TValue Getter(ref TView view);

    private delegate bool Flag(ref TView view);

    public override object? Get(ref TView view)
    {
        TValue value = _get(ref view);
        object? owned = _own(ref value);
        return _has is null || _has(ref view) ? owned : null;
    }
}
