namespace MmsCodec.Schema;

/// <summary>A primitive value.</summary>
public sealed class PrimitiveDefinition : ValueDefinition
{
    // In the order of the enumeration.
    private static readonly PrimitiveDefinition[] All = Create(
        "octet",
        "short-integer",
        "long-integer",
        "integer",
        "uintvar",
        "text-string",
        "token-text",
        "quoted-string",
        "text-value",
        "uri",
        "no-value",
        "q-value",
        "version",
        "date",
        "delta-seconds",
        "encoded-string",
        "field-name",
        "opaque");

    private PrimitiveDefinition(string name, WspPrimitive primitive)
        : base(name) => Primitive = primitive;

    /// <summary>Which one.</summary>
    public WspPrimitive Primitive { get; }

    /// <summary>The definition of <paramref name="primitive"/>; always the same object.</summary>
    public static PrimitiveDefinition Of(WspPrimitive primitive) => All[(int)primitive];

    /// <summary>The definition of the primitive that specs call so, or null.</summary>
    internal static PrimitiveDefinition? Find(string name) => Array.Find(All, primitive => primitive.Name == name);

    private static PrimitiveDefinition[] Create(params string[] names)
    {
        PrimitiveDefinition[] all = new PrimitiveDefinition[names.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new(names[i], (WspPrimitive)i);
        }

        return all;
    }
}
