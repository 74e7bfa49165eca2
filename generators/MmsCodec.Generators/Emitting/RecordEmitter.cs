using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits a PDU's owned record:
/// <code>
/// public sealed record NotifyRespInd : MmsPdu
/// {
///     public required string TransactionId { get; init; }
///     public bool? ReportAllowed { get =&gt; _reportAllowed; init =&gt; _reportAllowed = value; }
///     public override int EncodedLength { get; }
///     public override bool TryEncode(Span&lt;byte&gt; destination, out int written);
/// }
/// </code>
/// </summary>
internal static class RecordEmitter
{
    private const string Inspection = "MmsCodec.Inspection";

    // As many values as HashCode.Combine takes, without that of the base.
    private const int MostHashed = 7;

    public static string Emit(PduModel pdu)
    {
        SourceWriter writer = SourceFile.Start(
            pdu.Namespace, ["System", "System.Diagnostics.CodeAnalysis", "System.Text", Inspection, .. pdu.Fields.Namespaces()]);
        writer.Summary(Docs.Of(pdu.Name, pdu.Doc), pdu.Citation);
        writer.Remarks($"Immutable and independent of the octets that it was decoded from; two are equal when all their headers{(pdu.Body is null ? "" : " and bodies")} are.");
        foreach (string attribute in pdu.TypeAttributes())
        {
            writer.Line(attribute);
        }

        writer.Open($"public sealed record {pdu.ClrName} : MmsPdu");
        foreach (FieldModel field in pdu.WithProperty().Where(f => !IsAuto(f)))
        {
            writer.Line($"private readonly {TypeOf(field)} {MemberName(field)}{(field.IsMandatoryVersion() ? " = MmsVersion.V1_3" : "")};");
        }

        writer.Line();
        WriteConstructors(writer, pdu);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override MmsMessageType MessageType => {SpecNames.MessageType(pdu)};");
        foreach (FieldModel field in pdu.WithProperty())
        {
            writer.Line();
            WriteProperty(writer, pdu, field);
        }

        if (pdu.Body is not null)
        {
            writer.Line();
            writer.Summary("The body: what follows Content-Type. " + pdu.BodyDoc);
            writer.Line("public MmsOctets Body { get; init; }");
        }

        writer.Line();
        WriteDecode(writer, pdu);
        writer.Line();
        WriteEncode(writer, pdu);
        writer.Line();
        WriteMembers(writer, pdu);
        return writer.Close().ToString();
    }

    private static void WriteProperty(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        string attributes = pdu.Attributes(field);
        writer.Summary(field.DocOf(), field.Header.Citation);
        if (attributes.Length > 0)
        {
            writer.Line(attributes);
        }

        string required = field.IsRequired() ? "required " : "";
        if (IsAuto(field))
        {
            writer.Line($"public {required}{TypeOf(field)} {field.Header.ClrName} {{ get; init; }}");
            return;
        }

        writer.Open($"public {required}{TypeOf(field)} {field.Header.ClrName}");
        writer.Line($"get => {MemberName(field)};");
        writer.Line($"init => {MemberName(field)} = value;").Close();
    }

    private static string TypeOf(FieldModel field)
    {
        string owned = ValueShape.Of(field.Value).Owned;
        return field.Repeats ? $"MmsList<{owned}>" : owned + (field.Presence == Presence.Mandatory ? "" : "?");
    }

    // What is no null needs a property that the compiler knows to be required; all else is read by reference to its field.
    private static bool IsAuto(FieldModel field) => !field.Repeats && field.Presence == Presence.Mandatory && ValueShape.Of(field.Value).IsOwnedClass;

    private static string MemberName(FieldModel field) => IsAuto(field) ? field.Header.ClrName : Identifiers.Field(field.Header.ClrName);

    private static void WriteConstructors(SourceWriter writer, PduModel pdu)
    {
        writer.Line("/// <summary>A PDU of the headers that are set.</summary>");
        writer.Open($"public {pdu.ClrName}()");
        writer.Close().Line();
        writer.Line("// Each header is read straight into its field: most that a PDU may have it does not have.");
        writer.Line("[SetsRequiredMembers]");
        writer.Open($"internal {pdu.ClrName}(scoped in MmsHeaders headers)");
        foreach (FieldModel field in pdu.WithProperty())
        {
            WriteRead(writer, pdu, field);
        }

        if (pdu.Body is not null)
        {
            writer.Line("Body = MmsOctets.CopyOf(headers.Body);");
        }

        writer.Line($"OtherHeaders = MmsOtherHeader.Collect(in headers, {pdu.ClrName}View.Table);").Close();
    }

    // Reads a header into its field by what the value is over the octets and without them.
    private static void WriteRead(SourceWriter writer, PduModel pdu, FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = MemberName(field);
        string header = SpecNames.Header(field.Header, pdu.Namespace);
        string type = $"{shape.View}, {shape.Syntax}";
        bool isMandatory = field.Presence == Presence.Mandatory;
        bool hasNumber = field.Header.Code is not null;
        switch (shape)
        {
            case var _ when field.Repeats:
                writer.Open($"if (headers.Has({header}))");
                writer.Line($"{name} = MmsList<{shape.Owned}>.Collect<{type}>(headers.All<{type}>({header}), static value => {shape.OwnedOf("value")});");
                writer.Close().Line();
                break;
            case { View: "WspText" } when hasNumber:
                writer.Line($"{name} = headers.GetText<{shape.Syntax}>({header}){(isMandatory ? " ?? string.Empty" : "")};");
                break;
            case { IsViewRef: false } when hasNumber && !field.IsMandatoryVersion():
                writer.Line($"headers.Fill<{type}>({header}, ref {name});");
                break;
            case { HasOwnedStruct: true } when hasNumber && isMandatory:
                writer.Line($"{name} = headers.GetOwned<{shape.View}, {shape.Owned}, {shape.Syntax}>({header});");
                break;
            case { HasOwnedStruct: true } when hasNumber:
                writer.Line($"headers.Fill<{shape.View}, {shape.Owned}, {shape.Syntax}>({header}, ref {name});");
                break;
            case var _ when isMandatory:
                writer.Line($"{name} = {shape.OwnedOf($"headers.Get<{type}>({header})")};");
                break;
            default:
                writer.Open($"if (headers.Has({header}))");
                writer.Line($"{name} = {shape.OwnedOf($"headers.Get<{type}>({header})")};");
                writer.Close().Line();
                break;
        }
    }

    private static void WriteDecode(SourceWriter writer, PduModel pdu)
    {
        string name = pdu.ClrName;
        writer.Line($$"""
            /// <summary>
            /// Decodes a PDU. False, with the error and its offset in octets from the start of the PDU, when the octets cannot be
            /// followed or are another PDU; never throws.
            /// </summary>
            [MustUseResult]
            public static bool TryDecode(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out {{name}}? pdu, out MmsError error)
            {
                bool decoded = {{name}}View.TryDecode(octets, out {{name}}View view, out error);
                pdu = decoded ? view.ToOwned() : null;
                return decoded;
            }

            /// <summary>
            /// Decodes a PDU that follows the standard; false as for
            /// <see cref="{{name}}View.TryDecodeStrict(ReadOnlySpan{byte}, out {{name}}View, out MmsError)"/>. Never throws.
            /// </summary>
            [MustUseResult]
            public static bool TryDecodeStrict(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out {{name}}? pdu, out MmsError error)
            {
                bool decoded = {{name}}View.TryDecodeStrict(octets, out {{name}}View view, out error);
                pdu = decoded ? view.ToOwned() : null;
                return decoded;
            }

            /// <summary>The same by a schema that knows more than the standard, such as a vendor's.</summary>
            [MustUseResult]
            public static bool TryDecodeStrict(ReadOnlySpan<byte> octets, InspectionSchema schema, [NotNullWhen(true)] out {{name}}? pdu, out MmsError error)
            {
                bool decoded = {{name}}View.TryDecodeStrict(octets, schema, out {{name}}View view, out error);
                pdu = decoded ? view.ToOwned() : null;
                return decoded;
            }

            /// <summary>Decodes a PDU.</summary>
            /// <exception cref="MmsFormatException">The octets cannot be followed or are another PDU.</exception>
            public static new {{name}} Decode(ReadOnlySpan<byte> octets) =>
                TryDecode(octets, out {{name}}? pdu, out MmsError error) ? pdu : throw new MmsFormatException(error);
            """);
    }

    private static void WriteEncode(SourceWriter writer, PduModel pdu)
    {
        string encoder = pdu.ClrName + "Encoder";
        writer.Line($$"""
            /// <inheritdoc/>
            public override int EncodedLength => ToEncoder().EncodedLength;

            /// <inheritdoc/>
            [MustUseResult]
            public override bool TryEncode(Span<byte> destination, out int written) => ToEncoder().TryEncode(destination, out written);
            """);
        writer.Line();
        FieldModel[] required = [.. pdu.WithProperty().Where(PduFields.IsRequired)];
        string arguments = string.Join(", ", required.Select(Argument));
        writer.Line($"private {encoder} ToEncoder() => new({arguments})");
        writer.Open();
        foreach (FieldModel field in pdu.WithProperty().Where(field => !field.IsRequired()))
        {
            writer.Line($"{field.Header.ClrName} = {Argument(field)},");
        }

        if (pdu.Body is not null)
        {
            writer.Line("Body = Body.Span,");
        }

        writer.Line("OtherHeaders = OtherHeaders.Span,");
        writer.Close(";");
    }

    // What the compiler would make of a record, in a tenth of the code: shown is what is there, and what every PDU has tells most apart.
    private static void WriteMembers(SourceWriter writer, PduModel pdu)
    {
        IEnumerable<string> hashed = pdu.WithProperty()
            .Where(field => field.Presence == Presence.Mandatory && !field.IsVersion())
            .Select(field => field.Header.ClrName)
            .Take(MostHashed);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => HashCode.Combine({string.Join(", ", hashed.Prepend("base.GetHashCode()"))});");
        writer.Line();
        writer.Line("/// <summary>Shows the headers that are there.</summary>");
        writer.Open("protected override bool PrintMembers(StringBuilder builder)");
        foreach (FieldModel field in pdu.WithProperty())
        {
            writer.Line($"Print(builder, \"{field.Header.ClrName}\", {field.Header.ClrName});");
        }

        if (pdu.Body is not null)
        {
            writer.Line("Print(builder, \"Body\", Body);");
        }

        writer.Line("return base.PrintMembers(builder);").Close();
    }

    private static string Argument(FieldModel field)
    {
        ValueShape shape = ValueShape.Of(field.Value);
        string name = field.Header.ClrName;
        if (field.Repeats)
        {
            return name + ".Span";
        }

        // A nullable struct does not convert to the ref struct input by itself.
        bool isOptional = field.Presence != Presence.Mandatory;
        return isOptional && shape.IsInputRef && !shape.IsOwnedClass
            ? $"{name} is {shape.Owned} {Identifiers.Camel(name)} ? {Identifiers.Camel(name)} : default({shape.Input})"
            : name;
    }
}
