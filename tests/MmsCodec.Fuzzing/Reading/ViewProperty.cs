using System.Reflection;

namespace MmsCodec.Fuzzing.Reading;

/// <summary>A property of a view.</summary>
internal abstract class ViewProperty<TView>
    where TView : struct, allows ref struct
{
    /// <summary>The value as the owned record would hold it; null when the view says that it has none.</summary>
    public abstract object? Get(ref TView view);

    public static ViewProperty<TView> Of(string name)
    {
        PropertyInfo property = typeof(TView).GetProperty(name)!;
        Type type = typeof(ViewProperty<,>).MakeGenericType(typeof(TView), property.PropertyType);
        return (ViewProperty<TView>)Activator.CreateInstance(type, property.GetMethod, typeof(TView).GetProperty($"Has{name}")?.GetMethod)!;
    }
}
