using System;
using System.Collections.Generic;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>The primitives by the names that specs have for them.</summary>
internal static class Primitives
{
    /// <summary>The namespace of the runtime, which has the code of the primitives.</summary>
    public const string ClrNamespace = "MmsCodec";

    // In the order of the enumeration.
    private static readonly string[] PrimitiveNames =
    [
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
        "opaque",
    ];

    /// <summary>What stands in for a value type that does not exist: a text. Compare by reference.</summary>
    public static readonly ValueReference Unknown = Refer("text-string", Primitive.TextString);

    public static IEnumerable<string> AllNames => PrimitiveNames;

    public static Primitive? Find(string name)
    {
        int index = Array.IndexOf(PrimitiveNames, name);
        return index < 0 ? null : (Primitive)index;
    }

    public static string NameOf(Primitive primitive) => PrimitiveNames[(int)primitive];

    public static ValueReference? Refer(string name) => Find(name) is Primitive primitive ? Refer(name, primitive) : null;

    /// <summary>Its view lies over the octets of the caller.</summary>
    public static bool LiesOverOctets(Primitive primitive) =>
        IsText(primitive)
        || primitive is Primitive.TextValue or Primitive.EncodedString or Primitive.FieldName or Primitive.Opaque;

    /// <summary>It is text on the wire, and nothing before it.</summary>
    public static bool IsText(Primitive primitive) =>
        primitive is Primitive.TextString or Primitive.TokenText or Primitive.QuotedString or Primitive.Uri;

    private static ValueReference Refer(string name, Primitive primitive) => new(
        ValueKind.Primitive,
        primitive,
        name,
        Names.ToClr(name),
        ClrNamespace,
        IsHandWritten: true,
        HasText: LiesOverOctets(primitive),
        IsPlain: primitive != Primitive.Opaque,
        IsTextFirst: IsText(primitive) || primitive == Primitive.EncodedString,
        Extension: null);
}
