namespace MmsCodec.Schema;

/// <summary>A primitive value.</summary>
public sealed class PrimitiveDefinition : ValueDefinition
{
    private static readonly PrimitiveDefinition[] All = [.. Enum.GetValues<WspPrimitive>().Select(p => new PrimitiveDefinition(p))];

    private PrimitiveDefinition(WspPrimitive primitive)
        : base(NameOf(primitive)) => Primitive = primitive;

    /// <summary>Which one.</summary>
    public WspPrimitive Primitive { get; }

    /// <summary>The definition of <paramref name="primitive"/>; always the same object.</summary>
    public static PrimitiveDefinition Of(WspPrimitive primitive) => All[(int)primitive];

    private static string NameOf(WspPrimitive primitive)
    {
        // LongInteger is long-integer in specs.
        string name = primitive.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}
