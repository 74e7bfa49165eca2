using FsCheck;
using FsCheck.Fluent;
using MmsCodec.Schema;

namespace MmsCodec.Tests.Pdus.Properties;

/// <summary>Values of one C# type, alone or in a list.</summary>
internal abstract class ValueGen
{
    public abstract Gen<object> One { get; }

    /// <summary>A <see cref="MmsList{T}"/> of at least so many.</summary>
    public abstract Gen<object> Many(int atLeast);

    public static ValueGen Of<T>(Gen<T> values)
        where T : notnull => new Typed<T>(values);

    /// <summary>The values that a PDU allows in a field.</summary>
    public static ValueGen Of(FieldDefinition field) => field.Value switch
    {
        PrimitiveDefinition primitive => OfPrimitive(primitive.Primitive),
        EnumDefinition { IsBoolean: true } => Of(Gen.Elements(true, false)),
        EnumDefinition enumeration => EnumGen.Of(enumeration, field.Allowed),
        CompositeDefinition composite => CompositeGen.Of(composite.Name, field.Allowed),
        _ => throw new NotSupportedException($"{field.Header.Name}: no values for {field.Value.GetType().Name}."),
    };

    private static ValueGen OfPrimitive(WspPrimitive primitive) => primitive switch
    {
        WspPrimitive.TextString => Of(TextGen.Text),
        WspPrimitive.Uri => Of(TextGen.UriText),
        WspPrimitive.EncodedString => Of(TextGen.Encoded),
        WspPrimitive.LongInteger or WspPrimitive.Integer => Of(NumberGen.Numbers),
        WspPrimitive.Date => Of(NumberGen.Dates),
        WspPrimitive.Version => Of(NumberGen.Versions),
        _ => throw new NotSupportedException($"No values for {primitive}."),
    };

    private sealed class Typed<T>(Gen<T> values) : ValueGen
        where T : notnull
    {
        public override Gen<object> One => values.Select(value => (object)value);

        public override Gen<object> Many(int atLeast) =>
            Gen.Choose(atLeast, atLeast + 3).SelectMany(count => values.ArrayOf(count)).Select(items => (object)(MmsList<T>)items);
    }
}
