using System.Collections.Generic;
using System.Linq;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Emits what a spec describes as data, for tools that work on any PDU:
/// <code>
/// partial class MmsSchema
/// {
///     static partial class Values { public static EnumDefinition MmsStatus { get; } }
///     static partial class HeaderDefinitions { public static HeaderDefinition Status { get; } }
///     static partial class PduDefinitions { public static PduDefinition NotifyRespInd { get; } }
/// }
/// </code>
/// </summary>
internal static class SchemaEmitter
{
    public static string Emit(SpecModel spec)
    {
        SourceWriter writer = SourceFile.Start(spec.Namespace, "System.Collections.Generic", "System.Threading", "MmsCodec.Schema");
        writer.Open($"public static partial class {SpecNames.SchemaOf(spec.Namespace)}");
        bool any = false;
        void Section(string name, string summary, int count, System.Action write)
        {
            if (count == 0)
            {
                return;
            }

            if (any)
            {
                writer.Line();
            }

            any = true;
            writer.Summary(summary);
            writer.Open($"public static partial class {name}");
            write();
            writer.Close();
        }

        int values = spec.Enums.Count + spec.Numbers.Count + spec.Parameters.Count + spec.Types.Count;
        Section("Values", "The syntaxes of values that the specs describe.", values, () => WriteValues(writer, spec));
        Section("HeaderDefinitions", "The headers that the specs describe.", spec.Headers.Count, () =>
            WriteAll(writer, spec.Headers, WriteHeaderProperty));
        Section("HeaderSets", "Field names that share a code space.", spec.HeaderSets.Count, () =>
            WriteAll(writer, spec.HeaderSets, WriteHeaderSet));
        Section("PduDefinitions", "The PDUs that the specs describe.", spec.Pdus.Count, () =>
            WriteAll(writer, spec.Pdus, WritePdu));
        Section("PduExtensions", "The headers that the specs add to PDUs of others.", spec.Extensions.Count, () =>
            WriteAll(writer, spec.Extensions, WriteExtension));
        return writer.Close().ToString();
    }

    private static void WriteAll<T>(SourceWriter writer, IEnumerable<T> items, System.Action<SourceWriter, T> write)
    {
        bool first = true;
        foreach (T item in items)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            write(writer, item);
        }
    }

    private static void WriteValues(SourceWriter writer, SpecModel spec)
    {
        List<System.Action> writes =
        [
            .. spec.Enums.Select<EnumModel, System.Action>(e => () => WriteEnum(writer, e)),
            .. spec.Numbers.Select<NumbersModel, System.Action>(n => () => WriteNumbers(writer, n)),
            .. spec.Parameters.Select<ParametersModel, System.Action>(p => () => WriteParameters(writer, p)),
            .. spec.Types.Select<TypeModel, System.Action>(t => () => WriteType(writer, t)),
        ];
        WriteAll(writer, writes, (_, write) => write());
    }

    private static void WriteEnum(SourceWriter writer, EnumModel model)
    {
        writer.Summary(model.Doc.Length > 0 ? model.Doc : model.Name, model.Citation);
        writer.Line($"public static EnumDefinition {DefinitionName(model.Name)} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(model.Name)},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (TokenModel token in model.Tokens)
                {
                    string since = token.Since is null ? "" : $", Since: {Version(token.Since)}";
                    string until = token.Until is null ? "" : $", Until: {Version(token.Until)}";
                    writer.Line($"new({token.Octet}, {Identifiers.Literal(token.Name)}, {Identifiers.Literal(token.WireName)}{since}{until}),");
                }
            });
            writer.Line("],");
            IEnumerable<string> reserved = model.Reserved.Select(r =>
                $"new({r.From}, {r.To}, {model.Tokens.First(t => t.ClrName == r.ReadAs).Octet})");
            writer.Line($"[{string.Join(", ", reserved)}],");
            writer.Line(model.Extension is Primitive extension ? $"WspPrimitive.{extension}," : "null,");
            writer.Line(model.ClrName == "bool" ? "true));" : "false));");
        });
    }

    private static void WriteNumbers(SourceWriter writer, NumbersModel model)
    {
        writer.Summary(model.Doc.Length > 0 ? model.Doc : model.Name, model.Citation);
        writer.Line($"public static NumbersDefinition {DefinitionName(model.Name)} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(model.Name)},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (NumberModel number in model.Numbers)
                {
                    writer.Line($"new({number.Code}, {Identifiers.Literal(number.Name)}),");
                }
            });
            writer.Line("],");
            string text = model.Text is Primitive primitive ? $"WspPrimitive.{primitive}" : "null";
            string keys = model.CodeKey is null ? "" : $", {Identifiers.Literal(model.CodeKey)}, {Identifiers.Literal(model.NameKey)}";
            writer.Line($"{text}{keys}));");
        });
    }

    private static void WriteParameters(SourceWriter writer, ParametersModel model)
    {
        writer.Summary(model.Doc.Length > 0 ? model.Doc : model.Name, model.Citation);
        writer.Line($"public static ParametersDefinition {DefinitionName(model.Name)} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(model.Name)},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (ParameterModel parameter in model.Parameters)
                {
                    writer.Line($"new({Identifiers.Hex(parameter.Token)}, {Identifiers.Literal(parameter.Name)}, {ValueOf(parameter.Value, model.Namespace)}),");
                }
            });
            writer.Line("]));");
        });
    }

    private static void WriteType(SourceWriter writer, TypeModel model)
    {
        writer.Summary(model.Doc.Length > 0 ? model.Doc : model.Name, model.Citation);
        writer.Line($"public static CompositeDefinition {DefinitionName(model.Name)} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(model.Name)},");
            WriteLayout(writer, model.Layout, model.Namespace, model.IsHex ? ", isHex: true));" : "));");
        });
    }

    private static void WriteLayout(SourceWriter writer, Layout layout, string ns, string tail)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                WriteNested(writer, "new SequenceLayout(", [.. sequence.Items.Select<Layout, System.Action<string>>(i => t => WriteLayout(writer, i, ns, t))], tail);
                break;
            case ValueLengthLayout length:
                WriteNested(writer, "new ValueLengthLayout(", [t => WriteLayout(writer, length.Content, ns, t)], tail);
                break;
            case MemberLayout member:
                writer.Line($"new MemberLayout({Identifiers.Literal(member.Name)}, {ValueOf(member.Value, ns)}{(member.Inline ? ", Inline: true" : "")}){tail}");
                break;
            case ListLayout list:
                writer.Line($"new ListLayout({Identifiers.Literal(list.Name)}, {ValueOf(list.Value, ns)}){tail}");
                break;
            case ChoiceLayout choice:
                WriteNested(writer, $"new ChoiceLayout({Identifiers.Literal(choice.Name)},", [.. choice.Cases.Select<CaseModel, System.Action<string>>(c => t =>
                    WriteNested(writer, $"new LayoutCase({c.Octet}, {Identifiers.Literal(c.Name)},", [u => WriteLayout(writer, c.Content, ns, u)], t))], tail);
                break;
            case FormsLayout forms:
                WriteNested(writer, $"new FormsLayout({Identifiers.Literal(forms.Name)},", [.. forms.Forms.Select<FormModel, System.Action<string>>(f => t =>
                    WriteNested(writer, $"new LayoutForm({Identifiers.Literal(f.Name)}, {FirstOctets(f.First)},", [u => WriteLayout(writer, f.Content, ns, u)], t))], tail);
                break;
        }
    }

    private static void WriteNested(SourceWriter writer, string head, List<System.Action<string>> items, string tail)
    {
        if (items.Count == 0)
        {
            writer.Line(head.TrimEnd(',') + ")" + tail);
            return;
        }

        writer.Line(head);
        writer.Indented(() =>
        {
            for (int i = 0; i < items.Count; i++)
            {
                items[i](i == items.Count - 1 ? ")" + tail : ",");
            }
        });
    }

    private static string FirstOctets(FormFirst first) => first switch
    {
        FormFirst.ValueLength => "0, 31",
        FormFirst.Text => "32, 127",
        FormFirst.ShortInteger => "128, 255",
        _ => "0, 255",
    };

    private static void WriteHeaderProperty(SourceWriter writer, HeaderModel header)
    {
        writer.Summary(Docs.Of(header.Name, header.Doc), header.Citation);
        writer.Line($"public static HeaderDefinition {header.ClrName} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() => WriteHeaderArguments(writer, header, "));"));
    }

    private static void WriteHeaderArguments(SourceWriter writer, HeaderModel header, string tail)
    {
        string code = header.Code is byte octet ? Identifiers.Hex(octet) : "null";
        writer.Line($"{Identifiers.Literal(header.Name)}, {code}, {ValueOf(header.Value, header.Namespace)}, HeaderOrder.{header.Order}, {Version(header.Since)},");
        writer.Line($"{Identifiers.Literal(header.Citation)},");
        writer.Line($"{Identifiers.Literal(Docs.Sentence(header.Doc))}{tail}");
    }

    private static void WriteHeaderSet(SourceWriter writer, HeaderSetModel set)
    {
        writer.Summary(set.Doc.Length > 0 ? set.Doc : set.Name);
        writer.Line($"public static HeaderSetDefinition {set.ClrName} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(set.Name)},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (HeaderModel header in set.Headers)
                {
                    writer.Line("new(");
                    writer.Indented(() => WriteHeaderArguments(writer, header, "),"));
                }
            });
            writer.Line(set.Includes is null ? "]));" : $"], {Names.ToClr(set.Includes)}));");
        });
    }

    private static void WritePdu(SourceWriter writer, PduModel pdu)
    {
        writer.Summary(Docs.Of(pdu.Name, pdu.Doc), pdu.Citation);
        writer.Line($"public static PduDefinition {pdu.ClrName} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{Identifiers.Literal(pdu.Name)}, {Identifiers.Literal(pdu.WireName)}, {pdu.Type}, PduDirection.{pdu.Direction},");
            writer.Line($"{Identifiers.Literal(pdu.Mm1)}, {Identifiers.Literal(pdu.Answers)}, {Version(pdu.Since)},");
            writer.Line($"{Identifiers.Literal(pdu.Citation)},");
            writer.Line($"{Identifiers.Literal(Docs.Sentence(pdu.Doc))},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (FieldModel field in pdu.Fields)
                {
                    WriteField(writer, field, pdu.Namespace);
                }
            });
            writer.Line("],");
            IEnumerable<string> groups = pdu.AtLeastOneOf.Select(g => $"[{string.Join(", ", g.Select(Identifiers.Literal))}]");
            writer.Line($"[{string.Join(", ", groups)}],");
            writer.Line(pdu.Body is Model.Presence body ? $"Presence.{body}));" : "null));");
        });
    }

    private static void WriteExtension(SourceWriter writer, ExtensionModel extension)
    {
        writer.Summary($"What is added to {extension.Pdu}. {extension.Doc}");
        writer.Line($"public static PduExtension {extension.PduClrName} => LazyInitializer.EnsureInitialized(ref field, static () => new(");
        writer.Indented(() =>
        {
            writer.Line($"{SpecNames.Definitions(extension.PduNamespace, "PduDefinitions", extension.Namespace)}.{extension.PduClrName},");
            writer.Line("[");
            writer.Indented(() =>
            {
                foreach (FieldModel field in extension.Fields)
                {
                    WriteField(writer, field, extension.Namespace);
                }
            });
            writer.Line("]));");
        });
    }

    private static void WriteField(SourceWriter writer, FieldModel field, string ns)
    {
        // The message type of a vendor's PDU is no token of the standard.
        string value = field.Header.Name == PduFields.MessageType && !SpecNames.IsPackage(ns) ? "MessageTypes" : ValueOf(field.Value, ns);
        string definitions = SpecNames.Definitions(field.Header.Namespace, "HeaderDefinitions", ns);
        string allowed = $"[{string.Join(", ", field.Allowed.Select(Identifiers.Literal))}]";
        string when = field.When is null ? "" : $", When: {Identifiers.Literal(field.When)}";
        string echoes = field.Echoes is null ? "" : $", Echoes: {Identifiers.Literal(field.Echoes)}";
        writer.Line($"new({definitions}.{field.Header.ClrName}, Presence.{field.Presence}, {(field.Repeats ? "true" : "false")}, {Version(field.Since)}, {value}, {allowed}{when}{echoes}),");
    }

    /// <summary>The property of <c>MmsSchema.Values</c> that holds a definition.</summary>
    public static string DefinitionName(string specName) => specName.Replace("-", "_");

    private static string ValueOf(ValueReference value, string ns) => value.Kind == ValueKind.Primitive
        ? $"PrimitiveDefinition.Of(WspPrimitive.{value.Primitive})"
        : $"{SpecNames.Definitions(value.ClrNamespace, "Values", ns)}.{DefinitionName(value.Name)}";

    private static string Version(string since)
    {
        string[] parts = since.Split('.');
        return $"new({parts[0]}, {(parts.Length > 1 ? parts[1] : "15")})";
    }
}
