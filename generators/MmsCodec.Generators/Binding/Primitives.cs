using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Binding;

/// <summary>The primitives by the names that specs have for them.</summary>
internal static class Primitives
{
    /// <summary>The namespace of the runtime, which has the code of the primitives.</summary>
    public const string ClrNamespace = "MmsCodec";

    private static readonly Dictionary<string, Primitive> ByName = new()
    {
        ["octet"] = Primitive.Octet,
        ["short-integer"] = Primitive.ShortInteger,
        ["long-integer"] = Primitive.LongInteger,
        ["integer"] = Primitive.Integer,
        ["uintvar"] = Primitive.Uintvar,
        ["text-string"] = Primitive.TextString,
        ["token-text"] = Primitive.TokenText,
        ["quoted-string"] = Primitive.QuotedString,
        ["text-value"] = Primitive.TextValue,
        ["uri"] = Primitive.Uri,
        ["no-value"] = Primitive.NoValue,
        ["q-value"] = Primitive.QValue,
        ["version"] = Primitive.Version,
        ["date"] = Primitive.Date,
        ["delta-seconds"] = Primitive.DeltaSeconds,
        ["encoded-string"] = Primitive.EncodedString,
        ["field-name"] = Primitive.FieldName,
        ["opaque"] = Primitive.Opaque,
    };

    /// <summary>What stands in for a value type that does not exist: a text. Compare by reference.</summary>
    public static readonly ValueReference Unknown = Refer("text-string", Primitive.TextString);

    public static IEnumerable<string> AllNames => ByName.Keys;

    public static Primitive? Find(string name) => ByName.TryGetValue(name, out Primitive primitive) ? primitive : null;

    public static string NameOf(Primitive primitive) => ByName.First(entry => entry.Value == primitive).Key;

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
