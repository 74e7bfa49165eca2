using System;
using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits a PDU's encoder:
/// <code>
/// public readonly ref struct NotifyRespIndEncoder
/// {
///     public NotifyRespIndEncoder(TextInput transactionId, MmsStatus status);
///     public bool? ReportAllowed { get; init; }
///     public int EncodedLength { get; }
///     public bool TryEncode(Span&lt;byte&gt; destination, out int written);
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
        SourceWriter writer = SourceFile.Start(
            pdu.Namespace,
            ["System", "System.Buffers", .. IsSmall(pdu) ? ["System.Runtime.CompilerServices"] : Array.Empty<string>(), .. fields.Namespaces()]);
        writer.Summary("Writes " + Docs.Of(pdu.Name, pdu.Doc), pdu.Citation);
        writer.Remarks(
            "Mandatory headers are arguments of the constructor, so that none can be forgotten. Headers are written in the order of the standard's table. "
            + "Nothing is allocated; what would make a malformed PDU is refused with an <see cref=\"ArgumentException\"/>.");
        foreach (string attribute in pdu.TypeAttributes(isEncoder: true))
        {
            writer.Line(attribute);
        }

        writer.Open($"public readonly ref struct {encoder}");
        WriteConstructor(writer, pdu, encoder, required);
        foreach (FieldModel field in fields)
        {
            WriteProperty(writer, pdu, field);
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
            return $"{(attributes.Length > 0 ? attributes + " " : "")}{FieldEncoding.InputType(f)} {Identifiers.Camel(f.Header.ClrName)}";
        }));
        writer.Open($"public {encoder}({parameters})");
        foreach (FieldModel field in required)
        {
            writer.Line($"{field.Header.ClrName} = {Identifiers.Camel(field.Header.ClrName)};");
        }

        writer.Close().Line();
    }

    private static void WriteProperty(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        writer.Summary(field.DocOf(), field.Header.Citation);
        string attributes = pdu.Attributes(field);
        if (attributes.Length > 0)
        {
            writer.Line(attributes);
        }

        string type = FieldEncoding.InputType(field);
        if (field.IsRequired())
        {
            writer.Line($"public {type} {name} {{ get; }}");
        }
        else if (field.IsMandatoryVersion())
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
        writer.Open("public int EncodedLength");
        WriteInlining(writer, pdu);
        writer.Open("get");

        writer.Line("// X-Mms-Message-Type and its value.");
        writer.Line("int length = 2;");
        foreach (FieldModel field in fields.Where(f => !f.IsContentType()))
        {
            FieldEncoding.WriteLength(writer, field);
        }

        writer.Open("foreach (ref readonly MmsOtherHeader header in OtherHeaders)");
        writer.Line("length += header.EncodedLength;").Close().Line();
        foreach (FieldModel field in fields.Where(f => f.IsContentType()))
        {
            FieldEncoding.WriteLength(writer, field);
        }

        writer.Line(pdu.Body is null ? "return length;" : "return checked(length + Body.Length);");
        writer.Close().Close();
    }

    private static void WriteTryEncode(SourceWriter writer, PduModel pdu, FieldModel[] fields)
    {
        writer.Line("/// <summary>Writes the PDU. False, with nothing written, when the destination is shorter than <see cref=\"EncodedLength\"/>.</summary>");
        writer.Line("/// <exception cref=\"ArgumentException\">A value cannot stand in a well-formed PDU.</exception>");
        writer.Line("[MustUseResult]");
        WriteInlining(writer, pdu);
        writer.Line("public bool TryEncode(Span<byte> destination, out int written) => TryEncode(default(MmsNoExtraHeaders), destination, out written);");
        writer.Line();
        writer.Line("/// <summary>");
        writer.Line("/// Writes the PDU with headers that a vendor's spec adds to it. False, with nothing written, when the destination is shorter");
        writer.Line("/// than <see cref=\"EncodedLength\"/> and that of <paramref name=\"more\"/> together.");
        writer.Line("/// </summary>");
        writer.Line("/// <typeparam name=\"THeaders\">Generated from the vendor's spec.</typeparam>");
        writer.Line("/// <exception cref=\"ArgumentException\">A value cannot stand in a well-formed PDU.</exception>");
        writer.Line("[MustUseResult]");
        WriteInlining(writer, pdu);
        writer.Line("public bool TryEncode<THeaders>(scoped in THeaders more, Span<byte> destination, out int written)");
        writer.Indented(() => writer.Line("where THeaders : struct, IMmsExtraHeaders, allows ref struct"));
        writer.Open();
        writer.Line("RequireConformant();");
        writer.Line("int length = checked(EncodedLength + more.EncodedLength);");
        writer.Open("if (destination.Length < length)");
        writer.Line("written = 0;");
        writer.Line("return false;").Close().Line();
        writer.Line("WspWriter writer = new(destination[..length]);");
        writer.Line($"writer.WriteOctets(0x8C, {Identifiers.Hex(pdu.Type)});");
        foreach (FieldModel field in fields.Where(f => !f.IsContentType()))
        {
            FieldEncoding.WriteHeader(writer, field, pdu.Namespace);
        }

        writer.Open("foreach (ref readonly MmsOtherHeader header in OtherHeaders)");
        writer.Line("header.WriteTo(ref writer);").Close().Line();
        writer.Line("more.WriteTo(ref writer);");
        foreach (FieldModel field in fields.Where(f => f.IsContentType()))
        {
            FieldEncoding.WriteHeader(writer, field, pdu.Namespace);
        }

        if (pdu.Body is not null)
        {
            writer.Line("writer.WriteOctets(Body);");
        }

        writer.Line("written = writer.Written;");
        writer.Line("return true;").Close();
    }

    private static void WriteConveniences(SourceWriter writer)
    {
        writer.Line("""
            /// <summary>Writes the PDU into a buffer writer: one span, one advance.</summary>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            public void Encode(IBufferWriter<byte> writer) => Encode(default(MmsNoExtraHeaders), writer);

            /// <summary>Writes the PDU, with headers that a vendor's spec adds to it, into a buffer writer: one span, one advance.</summary>
            /// <typeparam name="THeaders">Generated from the vendor's spec.</typeparam>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            public void Encode<THeaders>(scoped in THeaders more, IBufferWriter<byte> writer)
                where THeaders : struct, IMmsExtraHeaders, allows ref struct
            {
                ArgumentNullException.ThrowIfNull(writer);
                if (TryEncode(in more, writer.GetSpan(checked(EncodedLength + more.EncodedLength)), out int written))
                {
                    writer.Advance(written);
                }
            }

            /// <summary>The PDU in an array of its own.</summary>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            public byte[] ToArray()
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
        WriteInlining(writer, pdu);
        writer.Open("private void RequireConformant()");
        foreach (FieldModel field in fields)
        {
            WriteRequirePresence(writer, pdu, field);
            FieldEncoding.WriteRequireAllowed(writer, pdu.Name, field);
        }

        if (pdu.Body is not null && fields.FirstOrDefault(PduFields.IsContentType) is FieldModel { Presence: not Presence.Mandatory } contentType)
        {
            FieldEncoding.WriteRefusal(writer, $"!Body.IsEmpty && !{contentType.Header.ClrName}.HasValue", "BodyWithoutType", pdu.Name);
        }

        foreach (EquatableArray<string> group in pdu.AtLeastOneOf)
        {
            IEnumerable<string> empty = group
                .Select(name => fields.FirstOrDefault(f => f.Header.Name == name))
                .Where(f => f is not null)
                .Select(f => f!.Repeats ? $"{f.Header.ClrName}.IsEmpty" : $"!{f.Header.ClrName}.HasValue");
            FieldEncoding.WriteRefusal(writer, string.Join(" && ", empty), "MissingAnyOf", pdu.Name, string.Join(", ", group));
        }

        writer.Open("if (!OtherHeaders.IsEmpty)");
        writer.Line($"MmsOtherHeader.RequireForeign(OtherHeaders, {pdu.ClrName}View.Table);").Close();
        writer.Close();
    }

    // What the caller gives as constants is then decided by the compiler, and the encoder never lies in memory: half the time.
    private static void WriteInlining(SourceWriter writer, PduModel pdu)
    {
        if (IsSmall(pdu))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        }
    }

    /// <summary>Whether the encoder's code is small enough to stand wherever it is called: responses, mostly.</summary>
    private static bool IsSmall(PduModel pdu) => pdu.Body is null && pdu.Fields.Count <= 6 && !pdu.Fields.Any(f => f.Repeats);

    private static void WriteRequirePresence(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        if (field.Presence != Presence.Mandatory || !(field.Repeats || ValueShape.Of(field.Value).IsInputRef))
        {
            return;
        }

        string name = field.Header.ClrName;
        FieldEncoding.WriteRefusal(writer, field.Repeats ? $"{name}.IsEmpty" : $"!{name}.HasValue", "Missing", pdu.Name, field.Header.Name);
    }
}
