namespace MmsCodec.Generators.Model;

/// <summary>What a reference to a value type refers to.</summary>
internal enum ValueKind
{
    Primitive,
    Enum,
    Numbers,
    Parameters,
    Type,
}

/// <summary>The primitives of WSP: the only value syntaxes that are code in the runtime.</summary>
internal enum Primitive
{
    Octet,
    ShortInteger,
    LongInteger,
    Integer,
    Uintvar,
    TextString,
    TokenText,
    QuotedString,
    TextValue,
    Uri,
    NoValue,
    QValue,
    Version,
    Date,
    DeltaSeconds,
    EncodedString,
    FieldName,
    Opaque,
}

/// <summary>
/// A resolved reference to a value type: all that an emitter of something that uses the value needs to know of it.
/// </summary>
/// <param name="Kind">What is referred to.</param>
/// <param name="Primitive">The primitive, when <paramref name="Kind"/> is <see cref="ValueKind.Primitive"/>.</param>
/// <param name="Name">The spec's name of it.</param>
/// <param name="ClrName">The C# name of it: the spec's <c>clr</c>, else derived; <c>bool</c> for a yes/no enumeration.</param>
/// <param name="ClrNamespace">The namespace that its C# type is generated into (or hand-written in).</param>
/// <param name="IsHandWritten">Its C# types are in the runtime (<c>clr</c> on a type), not generated.</param>
/// <param name="HasText">It carries text, so that its view is a ref struct of its own and not the owned struct.</param>
/// <param name="IsPlain">It has C# types: of a value with forms or assigned numbers in it C# has the octets.</param>
/// <param name="IsTextFirst">
/// Every value starts with text, so that a first octet above 0x7F can only be text whose quote is missing.
/// </param>
/// <param name="Extension">For an enumeration: the text primitive that may stand instead of a token, if any.</param>
internal sealed record ValueReference(
    ValueKind Kind,
    Primitive Primitive,
    string Name,
    string ClrName,
    string ClrNamespace,
    bool IsHandWritten,
    bool HasText,
    bool IsPlain,
    bool IsTextFirst,
    Primitive? Extension);

/// <summary>An enumeration of octets.</summary>
internal sealed record EnumModel(
    string Name,
    string ClrName,
    string Namespace,
    string Doc,
    string? Citation,
    Primitive? Extension,
    EquatableArray<TokenModel> Tokens,
    EquatableArray<ReservedModel> Reserved);

/// <summary>A token; <paramref name="WireName"/> is its name in lower case with dashes.</summary>
internal sealed record TokenModel(byte Octet, string Name, string WireName, string ClrName, string? Since, string? Until, string Doc);

/// <summary>A reserved range that reads as a token of the same enumeration (<paramref name="ReadAs"/>: its C# name).</summary>
internal sealed record ReservedModel(byte From, byte To, string ReadAs);

/// <summary>
/// A table of assigned numbers; <paramref name="Text"/>: the text primitive that may stand instead, if any.
/// <paramref name="CodeKey"/> and <paramref name="NameKey"/>: in JSON the value is an object with these keys; both null: the name alone.
/// </summary>
internal sealed record NumbersModel(
    string Name,
    string ClrName,
    string Namespace,
    string Doc,
    string? Citation,
    Primitive? Text,
    EquatableArray<NumberModel> Numbers,
    string? CodeKey,
    string? NameKey);

internal sealed record NumberModel(uint Code, string Name, string? Since, string Doc);

/// <summary>A table of parameters: tokens with typed values.</summary>
internal sealed record ParametersModel(
    string Name,
    string ClrName,
    string Namespace,
    string Doc,
    string? Citation,
    EquatableArray<ParameterModel> Parameters);

internal sealed record ParameterModel(byte Token, string Name, string ClrName, ValueReference Value, string? Since, string Doc);

/// <summary>A value made of others; <paramref name="IsHex"/>: in JSON it is the octets inside its Value-length.</summary>
internal sealed record TypeModel(
    string Name,
    string ClrName,
    string Namespace,
    string Doc,
    string? Citation,
    bool IsHandWritten,
    bool HasText,
    bool IsPlain,
    Layout Layout,
    bool IsHex);

/// <summary>How a value made of others lies on the wire.</summary>
internal abstract record Layout;

/// <summary>One thing after another.</summary>
internal sealed record SequenceLayout(EquatableArray<Layout> Items) : Layout;

/// <summary>A Value-length, then its content.</summary>
internal sealed record ValueLengthLayout(Layout Content) : Layout;

/// <summary>A value with a name.</summary>
internal sealed record MemberLayout(string Name, string ClrName, ValueReference Value, bool Inline, string Doc) : Layout;

/// <summary>An octet that tells what follows.</summary>
internal sealed record ChoiceLayout(string Name, string ClrName, EquatableArray<CaseModel> Cases) : Layout;

internal sealed record CaseModel(byte Octet, string Name, string ClrName, Layout Content, string Doc);

/// <summary>The same value until the enclosing Value-length ends.</summary>
internal sealed record ListLayout(string Name, string ClrName, ValueReference Value, string Doc) : Layout;

/// <summary>Shapes that the first octet tells apart.</summary>
internal sealed record FormsLayout(string Name, string ClrName, EquatableArray<FormModel> Forms) : Layout;

internal sealed record FormModel(string Name, string ClrName, FormFirst First, Layout Content, string Doc);

/// <summary>First octets that choose a form: 0-31, 32-127, 128-255, any other.</summary>
internal enum FormFirst
{
    ValueLength,
    Text,
    ShortInteger,
    Other,
}
