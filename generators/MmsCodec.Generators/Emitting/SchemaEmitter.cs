using System;
using System.Collections.Generic;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits what a spec describes as data, for tools that work on any PDU: a member for each definition, and the text that it is read
/// from when it is asked for:
/// <code>
/// partial class MmsSchema
/// {
///     static partial class Values { public static EnumDefinition MmsStatus => Catalog.Value&lt;EnumDefinition>("MmsStatus"); }
///     static partial class Texts { public static readonly ReadOnlyMemory&lt;byte> MmsValues = ...; }
/// }
/// </code>
/// </summary>
internal static class SchemaEmitter
{
    public static string Emit(SpecModel spec)
    {
        SourceWriter writer = SourceFile.Start(spec.Namespace, "System", "MmsCodec.Schema");
        writer.Open($"public static partial class {SpecNames.SchemaOf(spec.Namespace)}");
        SchemaText text = new();
        WriteValues(writer, spec, text);
        WriteSection(writer, "HeaderDefinitions", "The headers that the specs describe.", spec.Headers, header =>
        {
            text.Add(header);
            WriteMember(writer, Docs.Of(header.Name, header.Doc), header.Citation, "HeaderDefinition", header.ClrName, "Header", header.Name);
        });
        WriteSection(writer, "HeaderSets", "Field names that share a code space.", spec.HeaderSets, set =>
        {
            text.Add(set);
            WriteMember(writer, DocOf(set.Doc, set.Name), null, "HeaderSetDefinition", set.ClrName, "HeaderSet", set.Name);
        });
        WriteSection(writer, "PduDefinitions", "The PDUs that the specs describe.", spec.Pdus, pdu =>
        {
            text.Add(pdu);
            WriteMember(writer, Docs.Of(pdu.Name, pdu.Doc), pdu.Citation, "PduDefinition", pdu.ClrName, "Pdu", pdu.Name);
        });
        WriteSection(writer, "PduExtensions", "The headers that the specs add to PDUs of others.", spec.Extensions, extension =>
        {
            text.Add(extension);
            WriteMember(
                writer, $"What is added to {extension.Pdu}. {extension.Doc}", null, "PduExtension", extension.PduClrName, "Extension", extension.Pdu);
        });
        writer.Open("private static partial class Texts");
        text.WriteTo(writer, $"public static readonly ReadOnlyMemory<byte> {TextName(spec.Name)}");
        return writer.Close().Close().ToString();
    }

    /// <summary>The member of <c>Texts</c> that has a spec's text.</summary>
    public static string TextName(string spec) => Names.ToClr(spec);

    private static void WriteValues(SourceWriter writer, SpecModel spec, SchemaText text)
    {
        if (spec.Enums.Count + spec.Numbers.Count + spec.Parameters.Count + spec.Types.Count == 0)
        {
            return;
        }

        writer.Summary("The syntaxes of values that the specs describe.");
        writer.Open("public static partial class Values");
        foreach (EnumModel model in spec.Enums)
        {
            text.Add(model);
            WriteValue(writer, model.Doc, model.Citation, "EnumDefinition", model.Name);
        }

        foreach (NumbersModel model in spec.Numbers)
        {
            text.Add(model);
            WriteValue(writer, model.Doc, model.Citation, "NumbersDefinition", model.Name);
        }

        foreach (ParametersModel model in spec.Parameters)
        {
            text.Add(model);
            WriteValue(writer, model.Doc, model.Citation, "ParametersDefinition", model.Name);
        }

        foreach (TypeModel model in spec.Types)
        {
            text.Add(model);
            WriteValue(writer, model.Doc, model.Citation, "CompositeDefinition", model.Name);
        }

        writer.Close().Line();
    }

    private static void WriteSection<T>(SourceWriter writer, string name, string summary, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.Summary(summary);
        writer.Open($"public static partial class {name}");
        foreach (T item in items)
        {
            write(item);
        }

        writer.Close().Line();
    }

    private static void WriteValue(SourceWriter writer, string doc, string? citation, string type, string name) =>
        WriteMember(writer, DocOf(doc, name), citation, type, name, $"Value<{type}>", name);

    private static void WriteMember(SourceWriter writer, string doc, string? citation, string type, string member, string find, string name)
    {
        writer.Summary(doc, citation);
        writer.Line($"public static {type} {member} => Catalog.{find}({Identifiers.Literal(name)});").Line();
    }

    private static string DocOf(string doc, string name) => doc.Length > 0 ? doc : name;
}
