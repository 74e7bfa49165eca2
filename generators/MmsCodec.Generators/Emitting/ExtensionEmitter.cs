using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits the headers that a spec adds to a PDU of another, as if the PDU had them itself:
/// <code>
/// public static class NotificationIndExtensions
/// {
///     extension(in NotificationIndView pdu) { public byte? SpamScore { get; } }
///     extension(NotificationInd pdu) { public byte? SpamScore { get; } NotificationInd With(in NotificationIndExtraHeaders headers); }
/// }
/// public ref struct NotificationIndExtraHeaders : IMmsExtraHeaders { byte? SpamScore { get; init; } }
/// </code>
/// </summary>
internal static class ExtensionEmitter
{
    public static string Emit(ExtensionModel extension)
    {
        SourceWriter writer = SourceFile.Start(
            extension.Namespace, ["System", extension.PduNamespace, .. extension.Fields.Namespaces()]);
        string extra = extension.PduClrName + "ExtraHeaders";
        writer.Summary($"What is added to {Docs.Of(extension.Pdu, extension.Doc)}");
        writer.Open($"public static class {extension.PduClrName}Extensions");
        WriteView(writer, extension);
        writer.Line();
        WriteRecord(writer, extension, extra);
        writer.Close().Line();
        WriteExtraHeaders(writer, extension, extra);
        return writer.ToString();
    }

    private static void WriteView(SourceWriter writer, ExtensionModel extension)
    {
        writer.Line($"/// <summary>What is added to the view of {extension.Pdu}.</summary>");
        writer.Param("pdu", "The PDU");
        writer.Open($"extension(in {extension.PduClrName}View pdu)");
        foreach (FieldModel field in extension.Fields)
        {
            ValueShape shape = ValueShape.Of(field.Value);
            string name = field.Header.ClrName;
            string types = $"{shape.View}, {shape.Syntax}";
            string header = SpecNames.Header(field.Header, extension.Namespace);
            writer.Summary(field.DocOf(), field.Header.Citation);
            writer.Line(
                field.Repeats ? $"public MmsHeaderValues<{types}> {name} => pdu.Headers.All<{types}>({header});"
                : shape.IsViewRef ? $"public {shape.View} {name} => pdu.Headers.Get<{types}>({header});"
                : $"public {shape.View}? {name} => pdu.Headers.GetOrNull<{types}>({header});");
            writer.Line();
            if (!field.Repeats && shape.IsViewRef)
            {
                writer.Line($"/// <summary>Whether there is {Docs.Article(field.Header.Name)} {field.Header.Name} header.</summary>");
                writer.Line($"public bool Has{name} => pdu.Headers.Has({header});");
                writer.Line();
            }
        }

        writer.Close();
    }

    private static void WriteRecord(SourceWriter writer, ExtensionModel extension, string extra)
    {
        writer.Line($"/// <summary>What is added to the record of {extension.Pdu}; it is among its other headers.</summary>");
        writer.Param("pdu", "The PDU");
        writer.Open($"extension({extension.PduClrName} pdu)");
        foreach (FieldModel field in extension.Fields)
        {
            ValueShape shape = ValueShape.Of(field.Value);
            string name = field.Header.ClrName;
            string types = $"{shape.View}, {shape.Syntax}";
            string header = SpecNames.Header(field.Header, extension.Namespace);
            writer.Summary(field.DocOf(), field.Header.Citation);
            writer.Line(
                field.Repeats ? $"public MmsList<{shape.Owned}> {name} => pdu.OtherHeaders.All<{types}, {shape.Owned}>({header}, static value => {shape.OwnedOf("value")});"
                : shape.IsViewRef ? $"public {shape.Owned}? {name} => pdu.OtherHeaders.TryGet<{types}>({header}, out {shape.View} value) ? {shape.OwnedOf("value")} : {(shape.IsOwnedClass ? "null" : $"default({shape.Owned}?)")};"
                : $"public {shape.View}? {name} => pdu.OtherHeaders.GetOrNull<{types}>({header});");
            writer.Line();
        }

        writer.Line($"""
            /// <summary>The PDU with those of <paramref name="headers"/> that are set, in place of what it had of them.</summary>
            /// <param name="headers">The headers.</param>
            /// <exception cref="ArgumentException">A value cannot stand in a well-formed PDU.</exception>
            [SameNotification]
            public {extension.PduClrName} With(scoped in {extra} headers) => pdu with {"{"} OtherHeaders = pdu.OtherHeaders.With(in headers) {"}"};
            """);
        writer.Close();
    }

    private static void WriteExtraHeaders(SourceWriter writer, ExtensionModel extension, string extra)
    {
        writer.Summary($"The headers that are added to {extension.Pdu}, for its encoder and for With; what is not set is not written.");
        writer.Open($"public ref struct {extra} : IMmsExtraHeaders");
        foreach (FieldModel field in extension.Fields)
        {
            ValueShape shape = ValueShape.Of(field.Value);
            bool isNullable = !field.Repeats && !shape.IsInputRef;
            writer.Summary(field.DocOf(), field.Header.Citation);
            writer.Line($"public {FieldEncoding.InputType(field)}{(isNullable ? "?" : "")} {field.Header.ClrName} {{ get; init; }}");
            writer.Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Open("public readonly int EncodedLength");
        writer.Open("get");
        writer.Line("int length = 0;");
        foreach (FieldModel field in extension.Fields)
        {
            FieldEncoding.WriteLength(writer, field);
        }

        writer.Line("return length;").Close().Close().Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public readonly void WriteTo(ref WspWriter writer)");
        foreach (FieldModel field in extension.Fields)
        {
            FieldEncoding.WriteRequireAllowed(writer, extension.Pdu, field);
        }

        foreach (FieldModel field in extension.Fields)
        {
            FieldEncoding.WriteHeader(writer, field, extension.Namespace);
        }

        writer.Close().Close();
    }
}
