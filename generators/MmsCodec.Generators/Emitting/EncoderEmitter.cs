using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits a PDU's encoder:
/// <code>
/// public ref struct NotifyRespIndEncoder
/// {
///     public NotifyRespIndEncoder(TextInput transactionId, MmsStatus status);
///     public bool? ReportAllowed { get; init; }
///     public readonly int EncodedLength { get; }
///     public readonly bool TryEncode(Span&lt;byte&gt; destination, out int written);
/// }
/// </code>
/// </summary>
internal static class EncoderEmitter
{
    public static string Emit(PduModel pdu)
    {
        string encoder = pdu.ClrName + "Encoder";
        FieldModel[] fields = [.. pdu.WithProperty()];
        FieldModel[] required = [.. fields.Where(PduFields.IsRequired)];
        SourceWriter writer = SourceFile.Start(pdu.Namespace, "System", "System.Buffers");
        writer.Summary("Writes " + Docs.Of(pdu.Name, pdu.Doc), pdu.Citation);
        writer.Remarks(
            "Mandatory headers are arguments of the constructor, so that none can be forgotten. Headers are written in the order of the standard's table. "
            + "Nothing is allocated; what would make a malformed PDU is refused with an <see cref=\"ArgumentException\"/>.");
        foreach (string attribute in pdu.TypeAttributes(isEncoder: true))
        {
            writer.Line(attribute);
        }

        writer.Open($"public ref struct {encoder}");
        WriteConstructor(writer, pdu, encoder, required);
        foreach (FieldModel field in fields)
        {
            WriteProperty(writer, pdu, field, required.Contains(field));
            writer.Line();
        }

        writer.Line("/// <summary>Headers that are not the PDU's own, written after its own.</summary>");
        writer.Line("public ReadOnlySpan<MmsOtherHeader> OtherHeaders { get; init; }");
        writer.Line();
        if (pdu.Body is not null)
        {
            writer.Line("/// <summary>The body, written as it is after Content-Type. Leave it empty to write the headers alone.</summary>");
            writer.Line("public ReadOnlySpan<byte> Body { get; init; }");
            writer.Line();
        }

        WriteLength(writer, pdu, fields);
        writer.Line();
        WriteTryEncode(writer, pdu, fields);
        writer.Line();
        WriteConveniences(writer);
        WriteRequireConformant(writer, pdu, fields);
        return writer.Close().ToString();
    }

    private static void WriteConstructor(SourceWriter writer, PduModel pdu, string encoder, FieldModel[] required)
    {
        writer.Summary($"Starts {pdu.Name} with what it cannot do without.");
        foreach (FieldModel field in required)
        {
            writer.Param(Identifiers.Camel(field.Header.ClrName), field.Header.Name);
        }

        string parameters = string.Join(", ", required.Select(f =>
        {
            string attributes = pdu.Attributes(f);
            return $"{(attributes.Length > 0 ? attributes + " " : "")}{InputType(f)} {Identifiers.Camel(f.Header.ClrName)}";
        }));
        writer.Open($"public {encoder}({parameters})");
        foreach (FieldModel field in required)
        {
            writer.Line($"{field.Header.ClrName} = {Identifiers.Camel(field.Header.ClrName)};");
        }

        writer.Close().Line();
    }

    private static string InputType(FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        return field.Repeats ? $"ReadOnlySpan<{shape.Owned}>" : shape.Input;
    }

    private static void WriteProperty(SourceWriter writer, PduModel pdu, FieldModel field, bool isRequired)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        writer.Summary(field.DocOf(), field.Header.Citation);
        string attributes = pdu.Attributes(field);
        if (attributes.Length > 0)
        {
            writer.Line(attributes);
        }

        string type = InputType(field);
        if (isRequired)
        {
            writer.Line($"public {type} {name} {{ get; }}");
        }
        else if (field.IsVersion() && field.Presence == Presence.Mandatory)
        {
            writer.Line($"public MmsVersion {name} {{ get; init; }} = MmsVersion.V1_3;");
        }
        else
        {
            bool isNullable = !field.Repeats && !shape.IsInputRef;
            writer.Line($"public {type}{(isNullable ? "?" : "")} {name} {{ get; init; }}");
        }
    }

    private static void WriteLength(SourceWriter writer, PduModel pdu, FieldModel[] fields)
    {
        writer.Line("/// <summary>The octets that the PDU takes, exactly.</summary>");
        writer.Open("public readonly int EncodedLength");
        writer.Open("get");

        writer.Line("// X-Mms-Message-Type and its value.");
        writer.Line("int length = 2;");
        foreach (FieldModel field in fields.Where(f => !f.IsContentType()))
        {
            WriteWith(writer, field, value => $"length += {ValueShape.Of(field.Value).HeaderLengthOf(value)};");
        }

        writer.Open("foreach (ref readonly MmsOtherHeader header in OtherHeaders)");
        writer.Line("length += header.EncodedLength;").Close().Line();
        foreach (FieldModel field in fields.Where(f => f.IsContentType()))
        {
            WriteWith(writer, field, value => $"length += {ValueShape.Of(field.Value).HeaderLengthOf(value)};");
        }

        writer.Line(pdu.Body is null ? "return length;" : "return checked(length + Body.Length);");
        writer.Close().Close();
    }

    private static void WriteTryEncode(SourceWriter writer, PduModel pdu, FieldModel[] fields)
    {
        writer.Line("/// <summary>Writes the PDU. False, with nothing written, when the destination is shorter than <see cref=\"EncodedLength\"/>.</summary>");
        writer.Line("/// <exception cref=\"ArgumentException\">A value cannot stand in a well-formed PDU.</exception>");
        writer.Line("[MustUseResult]");
        writer.Open("public readonly bool TryEncode(Span<byte> destination, out int written)");
        writer.Line("RequireConformant();");
        writer.Line("int length = EncodedLength;");
        writer.Open("if (destination.Length < length)");
        writer.Line("written = 0;");
        writer.Line("return false;").Close().Line();
        writer.Line("WspWriter writer = new(destination[..length]);");
        writer.Line("writer.WriteOctet(0x8C);");
        writer.Line($"writer.WriteOctet({Identifiers.Hex(pdu.Type)});");
        foreach (FieldModel field in fields.Where(f => !f.IsContentType()))
        {
            WriteHeader(writer, field);
        }

        writer.Open("foreach (ref readonly MmsOtherHeader header in OtherHeaders)");
        writer.Line("header.WriteTo(ref writer);").Close().Line();
        foreach (FieldModel field in fields.Where(f => f.IsContentType()))
        {
            WriteHeader(writer, field);
        }

        if (pdu.Body is not null)
        {
            writer.Line("writer.WriteOctets(Body);");
        }

        writer.Line("written = writer.Written;");
        writer.Line("return true;").Close();
    }

    private static void WriteHeader(SourceWriter writer, FieldModel field)
    {
        string octet = Identifiers.Hex((byte)(0x80 | field.Header.Code!.Value));
        WriteWith(writer, field, value => $"writer.WriteOctet({octet});\n{ValueShape.Of(field.Value).WriteOf(value)}");
    }

    /// <summary>Writes a statement for each value that the field has: one, none or many.</summary>
    private static void WriteWith(SourceWriter writer, FieldModel field, System.Func<string, string> statement)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        if (field.Repeats)
        {
            writer.Open($"foreach ({shape.Owned} value in {name})");
            writer.Line(statement("value")).Close().Line();
        }
        else if (field.Presence == Presence.Mandatory)
        {
            writer.Line(statement(name));
        }
        else if (shape.IsInputRef)
        {
            writer.Open($"if ({name}.HasValue)");
            writer.Line(statement(name)).Close().Line();
        }
        else
        {
            string local = Identifiers.Camel(name);
            string text = statement(local);
            writer.Open(text.Contains(local) ? $"if ({name} is {shape.Input} {local})" : $"if ({name} is not null)");
            writer.Line(text).Close().Line();
        }
    }

    private static void WriteConveniences(SourceWriter writer)
    {
        writer.Line("""
            /// <summary>Writes the PDU into a buffer writer: one span, one advance.</summary>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            public readonly void Encode(IBufferWriter<byte> writer)
            {
                ArgumentNullException.ThrowIfNull(writer);
                if (TryEncode(writer.GetSpan(EncodedLength), out int written))
                {
                    writer.Advance(written);
                }
            }

            /// <summary>The PDU in an array of its own.</summary>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            public readonly byte[] ToArray()
            {
                byte[] octets = new byte[EncodedLength];
                _ = TryEncode(octets, out _);
                return octets;
            }
            """);
        writer.Line();
    }

    private static void WriteRequireConformant(SourceWriter writer, PduModel pdu, FieldModel[] fields)
    {
        writer.Line("// What the types cannot say: tokens that this PDU allows, and headers of which one must be there.");
        writer.Open("private readonly void RequireConformant()");
        foreach (FieldModel field in fields)
        {
            WriteRequirePresence(writer, pdu, field);
            WriteRequireAllowed(writer, pdu, field);
        }

        if (pdu.Body is not null && fields.FirstOrDefault(PduFields.IsContentType) is FieldModel { Presence: not Presence.Mandatory } contentType)
        {
            WriteRefusal(writer, $"!Body.IsEmpty && !{contentType.Header.ClrName}.HasValue", $"A body of {pdu.Name} needs Content-Type.");
        }

        foreach (EquatableArray<string> group in pdu.AtLeastOneOf)
        {
            IEnumerable<string> empty = group
                .Select(name => fields.FirstOrDefault(f => f.Header.Name == name))
                .Where(f => f is not null)
                .Select(f => f!.Repeats ? $"{f.Header.ClrName}.IsEmpty" : $"!{f.Header.ClrName}.HasValue");
            WriteRefusal(writer, string.Join(" && ", empty), $"{pdu.Name} needs at least one of {string.Join(", ", group)}.");
        }

        writer.Line($"MmsOtherHeader.RequireForeign(OtherHeaders, {pdu.ClrName}View.Table);");
        writer.Close();
    }

    private static void WriteRequirePresence(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        if (field.Presence != Presence.Mandatory || !(field.Repeats || ValueShape.Of(field.Value).IsInputRef))
        {
            return;
        }

        string name = field.Header.ClrName;
        WriteRefusal(writer, field.Repeats ? $"{name}.IsEmpty" : $"!{name}.HasValue", $"{pdu.Name} needs {field.Header.Name}.");
    }

    private static void WriteRequireAllowed(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        string name = field.Header.ClrName;
        string value = field.Repeats ? "value" : field.Presence == Presence.Mandatory ? name : name + ".GetValueOrDefault()";
        if (NotAllowed(field, value) is not string condition)
        {
            return;
        }

        string message = field.Allowed.Count > 0
            ? $"{field.Header.Name} of {pdu.Name} may only be {string.Join(", ", field.Allowed)}."
            : $"{field.Header.Name} of {pdu.Name} is no token of the standard.";
        if (field.Repeats)
        {
            writer.Open($"foreach ({ValueShape.Of(field.Value).Owned} value in {name})");
            WriteRefusal(writer, condition, message);
            writer.Close().Line();
        }
        else
        {
            WriteRefusal(writer, (field.Presence == Presence.Mandatory ? "" : $"{name} is not null && ") + condition, message);
        }
    }

    private static void WriteRefusal(SourceWriter writer, string condition, string message)
    {
        writer.Open($"if ({condition})");
        writer.Line($"throw new ArgumentException({Identifiers.Literal(message)});").Close().Line();
    }

    /// <summary>The condition under which a value may not stand in the PDU; null when any may that can be written.</summary>
    private static string? NotAllowed(FieldModel field, string value) => field.Value.Kind switch
    {
        ValueKind.Enum when field.Value.ClrName == "bool" || field.Value.Extension is not null => null,
        ValueKind.Enum when field.AllowedClrNames.Count > 0 => $"{value} is not {AnyOf(EnumName(field), field.AllowedClrNames)}",
        ValueKind.Enum => $"!{value}.IsDefined()",
        ValueKind.Type when field.AllowedClrNames.Count > 0 =>
            $"{value}.{field.AllowedChoice} is not {AnyOf(ValueShape.BaseName(field.Value.ClrName) + field.AllowedChoice, field.AllowedClrNames)}",
        _ => null,
    };

    // A nullable property that is called like its type hides it.
    private static string EnumName(FieldModel field) => field.Header.ClrName == field.Value.ClrName
        ? $"global::{field.Value.ClrNamespace}.{field.Value.ClrName}"
        : field.Value.ClrName;

    private static string AnyOf(string type, EquatableArray<string> names)
    {
        string any = string.Join(" or ", names.Select(n => $"{type}.{n}"));
        return names.Count > 1 ? $"({any})" : any;
    }
}
