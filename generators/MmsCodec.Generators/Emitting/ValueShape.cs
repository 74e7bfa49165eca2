using System;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>How a value appears in C#: as a view, owned, as input of an encoder, and how it is read and written.</summary>
/// <param name="View">The type in a view.</param>
/// <param name="IsViewRef">The view is a ref struct, so it cannot be nullable.</param>
/// <param name="Owned">The type in a record.</param>
/// <param name="IsOwnedClass">The owned type is a class.</param>
/// <param name="Input">The type that an encoder takes.</param>
/// <param name="IsInputRef">The input is a ref struct that says itself whether it has a value.</param>
/// <param name="Syntax">The struct that reads it.</param>
/// <param name="Length">The octets that the input in {0} takes.</param>
/// <param name="Write">Writes the input in {0}.</param>
/// <param name="ToOwned">The owned value of the view in {0}.</param>
internal sealed record ValueShape(
    string View,
    bool IsViewRef,
    string Owned,
    bool IsOwnedClass,
    string Input,
    bool IsInputRef,
    string Syntax,
    string Length,
    string Write,
    string ToOwned)
{
    private const string ToOwnedCall = "{0}.ToOwned()";

    public static ValueShape Of(ValueReference value) => value.Kind switch
    {
        ValueKind.Primitive => OfPrimitive(value.Primitive),
        ValueKind.Enum when value.ClrName == "bool" => Plain("bool", "YesNoSyntax", "1", "writer.WriteOctet({0} ? (byte)128 : (byte)129)"),
        ValueKind.Enum when value.Extension is not null => OfTypeWithView(value.ClrName + "View", value.ClrName + "Value"),
        ValueKind.Enum => Plain(value.ClrName, $"TokenSyntax<{value.ClrName}>", "1", "writer.WriteOctet((byte){0})"),
        ValueKind.Type when value.IsHandWritten => new(
            value.ClrName + "View", true, value.ClrName, true, value.ClrName + "Input", true, value.ClrName + "Syntax",
            $"WspLength.Of{value.ClrName}({{0}})", $"writer.Write{value.ClrName}({{0}})", ToOwnedCall),
        ValueKind.Type when !value.IsPlain => Octets,
        ValueKind.Type when value.HasText => OfTypeWithView(ViewName(value.ClrName), value.ClrName),
        ValueKind.Type => Plain(value.ClrName, value.ClrName + ".Syntax", "{0}.EncodedLength", "{0}.WriteTo(ref writer)"),
        _ => Octets,
    };

    /// <summary>Whether the view says itself how it becomes an owned struct (<c>IMmsView</c>).</summary>
    public bool HasOwnedStruct => IsViewRef && !IsOwnedClass && ToOwned == ToOwnedCall;

    /// <summary><c>FromValue</c> has the view <c>FromView</c>.</summary>
    public static string ViewName(string clrName) => BaseName(clrName) + "View";

    /// <summary><c>FromValue</c> without <c>Value</c>.</summary>
    public static string BaseName(string clrName) =>
        clrName.EndsWith("Value", StringComparison.Ordinal) && clrName.Length > 5 ? clrName.Substring(0, clrName.Length - 5) : clrName;

    public string LengthOf(string expression) => string.Format(Length, expression);

    /// <summary>The octets that a header takes with the value in <paramref name="expression"/>, its field octet included.</summary>
    public string HeaderLengthOf(string expression) => Length == "1" ? "2" : "1 + " + LengthOf(expression);

    public string WriteOf(string expression) => string.Format(Write, expression) + ";";

    /// <summary>Writes the header with the number in <paramref name="field"/> and the value in <paramref name="expression"/>, at once when that is one octet.</summary>
    public string HeaderWriteOf(string field, string expression)
    {
        const string WriteOctet = "writer.WriteOctet(";
        return Write.StartsWith(WriteOctet, StringComparison.Ordinal)
            ? $"writer.WriteOctets({field}, {WriteOf(expression).Substring(WriteOctet.Length)}"
            : $"{WriteOctet}{field});\n{WriteOf(expression)}";
    }

    public string OwnedOf(string expression) => string.Format(ToOwned, expression);

    // What has no C# type of its own (assigned numbers, opaque values) is there as its octets.
    private static ValueShape Octets => new(
        "ReadOnlySpan<byte>", true, "MmsOctets", false, "MmsOctets", false, "AnyValueSyntax", "{0}.Length", "writer.WriteOctets({0}.Span)", "MmsOctets.CopyOf({0})");

    private static ValueShape OfTypeWithView(string view, string owned) => new(
        view, true, owned, false, owned, false, view + ".Syntax", "{0}.EncodedLength", "{0}.WriteTo(ref writer)", ToOwnedCall);

    private static ValueShape OfPrimitive(Primitive primitive) => primitive switch
    {
        Primitive.Octet => Plain("byte", "OctetSyntax", "1", "writer.WriteOctet({0})"),
        Primitive.ShortInteger => Simple("byte", "ShortInteger"),
        Primitive.LongInteger => Simple("ulong", "LongInteger"),
        Primitive.Integer => Simple("ulong", "Integer"),
        Primitive.Uintvar => Simple("uint", "Uintvar"),
        Primitive.QValue => Simple("QValue", "QValue"),
        Primitive.Version => Simple("MmsVersion", "Version"),
        Primitive.Date => Simple("DateTimeOffset", "Date"),
        Primitive.DeltaSeconds => Simple("TimeSpan", "DeltaSeconds"),
        Primitive.FieldName => Plain("MmsHeader", "MmsHeaderSyntax", "1", "writer.WriteFieldName((byte){0})"),
        Primitive.TextString => Text("TextString"),
        Primitive.TokenText => Text("TokenText"),
        Primitive.QuotedString => Text("QuotedString"),
        Primitive.TextValue => Text("TextValue"),
        Primitive.Uri => Text("Uri"),
        Primitive.EncodedString => new(
            "EncodedString", true, "EncodedText", false, "EncodedStringInput", true, "EncodedStringSyntax",
            "WspLength.OfEncodedString({0})", "writer.WriteEncodedString({0})", ToOwnedCall),
        Primitive.NoValue => Plain("bool", "NoValueSyntax", "1", "writer.WriteNoValue()"),
        _ => Octets,
    };

    private static ValueShape Simple(string type, string name) =>
        Plain(type, name + "Syntax", $"WspLength.Of{name}({{0}})", $"writer.Write{name}({{0}})");

    private static ValueShape Text(string name) => new(
        "WspText", true, "string", true, "TextInput", true, name + "Syntax",
        $"WspLength.Of{name}({{0}})", $"writer.Write{name}({{0}})", "{0}.ToString()");

    private static ValueShape Plain(string type, string syntax, string length, string write) =>
        new(type, false, type, false, type, false, syntax, length, write, "{0}");
}
