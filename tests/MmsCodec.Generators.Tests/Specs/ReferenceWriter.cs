using System.Globalization;
using System.Text;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Tests.Specs;

/// <summary>Writes the reference of all PDUs, headers and values that specs describe.</summary>
internal sealed class ReferenceWriter
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _described;

    private ReferenceWriter(IEnumerable<SpecModel> specs) =>
        _described = [.. specs.SelectMany(spec => (IEnumerable<string>)[.. spec.Enums.Select(e => e.Name), .. spec.Types.Select(t => t.Name), .. spec.Numbers.Select(n => n.Name), .. spec.Parameters.Select(p => p.Name)])];

    public static string Write(IReadOnlyList<SpecModel> specs)
    {
        ReferenceWriter writer = new(specs);
        writer.WriteAll(specs);
        return writer._text.ToString();
    }

    private void WriteAll(IReadOnlyList<SpecModel> specs)
    {
        Line("# Reference: PDUs, headers and values");
        Line();
        Line("What the specs in this folder describe, as the C# of it is called. Written from them by a test, which fails when it is not current; `MMS_SNAPSHOT=update dotnet test tests/MmsCodec.Generators.Tests` writes it anew.");
        Line();
        Line("Contents: [PDUs](#pdus) · [Headers](#headers) · [Enumerations](#enumerations) · [Types](#types) · [Parameters](#parameters) · [Assigned numbers](#assigned-numbers) · [WSP field names](#wsp-field-names)");
        PduModel[] pdus = [.. specs.SelectMany(spec => spec.Pdus).OrderBy(pdu => pdu.Type)];
        WritePdus(pdus);
        WriteHeaders([.. specs.SelectMany(spec => spec.Headers).OrderBy(header => header.Code)], pdus);
        Section("Enumerations", specs.SelectMany(spec => spec.Enums).OrderBy(value => value.Name, StringComparer.Ordinal), WriteEnum);
        Section("Types", specs.SelectMany(spec => spec.Types).OrderBy(value => value.Name, StringComparer.Ordinal), WriteType);
        Section("Parameters", specs.SelectMany(spec => spec.Parameters).OrderBy(value => value.Name, StringComparer.Ordinal), WriteParameters);
        Section("Assigned numbers", specs.SelectMany(spec => spec.Numbers).OrderBy(value => value.Name, StringComparer.Ordinal), WriteNumbers);
        Section("WSP field names", specs.SelectMany(spec => spec.HeaderSets), WriteHeaderSet);
    }

    private void WritePdus(IReadOnlyList<PduModel> pdus)
    {
        Heading(2, "PDUs");
        Table(
            ["type", "PDU", "C#", "from", "answers", "since"],
            pdus.Select(pdu => (IEnumerable<string>)[$"{pdu.Type}", Link(pdu.Name), $"`{pdu.ClrName}`", From(pdu.Direction), pdu.Answers is null ? "" : Link(pdu.Answers), pdu.Since]));
        foreach (PduModel pdu in pdus)
        {
            Heading(3, pdu.Name);
            Paragraph(pdu.Doc);
            string mm1 = pdu.Mm1 is null ? "" : $" {pdu.Mm1} of 3GPP TS 23.140.";
            string citation = pdu.Citation is null ? "" : $" {pdu.Citation}.";
            Paragraph($"`{pdu.ClrName}View`, `{pdu.ClrName}`, `{pdu.ClrName}Encoder`; message type {pdu.Type}, wire name `{pdu.WireName}`.{mm1}{citation}");
            Table(["header", "property", "presence", "since", "in this PDU"], pdu.Fields.Select(FieldRow));
            foreach (EquatableArray<string> group in pdu.AtLeastOneOf)
            {
                Paragraph($"At least one of {string.Join(", ", group)}.");
            }

            if (pdu.Body is Presence body)
            {
                Paragraph($"Body: {Word(body)}. {pdu.BodyDoc}");
            }
        }
    }

    private IEnumerable<string> FieldRow(FieldModel field)
    {
        bool isType = field.Header.Order == HeaderOrder.First;
        string value = field.Value == field.Header.Value ? "" : $"Value: {Value(field.Value)}. ";
        string allowed = field.Allowed.Count == 0 ? "" : $" Allowed: {string.Join(", ", field.Allowed)}.";
        string echoes = field.Echoes is null ? "" : $" Repeats that of {field.Echoes}.";
        string address = field.IsOriginatingAddress ? " It is the address that the PDU came from." : "";
        string when = field.When is null ? "" : $" {field.When}";
        return
        [
            field.Header.Name, isType ? "" : $"`{field.Header.ClrName}`", Word(field.Presence) + (field.Repeats ? ", may repeat" : ""), field.Since,
            (value + field.Doc + when + allowed + echoes + address).Trim(),
        ];
    }

    private void WriteHeaders(IReadOnlyList<HeaderModel> headers, IReadOnlyList<PduModel> pdus)
    {
        Heading(2, "Headers");
        Table(
            ["code", "field octet", "header", "C#", "value", "since", "clause", "means", "in"],
            headers.Select(header => (IEnumerable<string>)
            [
                Hex(header.Code), header.Code is byte code ? Hex((byte)(code | 0x80)) : "by name", header.Name, $"`{header.ClrName}`", Value(header.Value), header.Since,
                header.Citation ?? "", header.Doc, PdusWith(header, pdus),
            ]));
    }

    private static string PdusWith(HeaderModel header, IReadOnlyList<PduModel> pdus)
    {
        string[] with = [.. pdus.Where(pdu => pdu.Fields.Any(field => field.Header.Name == header.Name)).Select(pdu => pdu.Name)];
        return with.Length == pdus.Count ? "all" : string.Join(", ", with);
    }

    private void WriteEnum(EnumModel model)
    {
        Heading(3, model.Name);
        Paragraph($"{(model.ClrName == "bool" ? "In C# a `bool`. " : "")}{model.Doc}{Cite(model.Citation)}");
        if (model.Extension is not null)
        {
            Paragraph($"A value is one of these or a text: `{model.ClrName}View`, `{model.ClrName}Value`.");
        }

        Table(
            ["octet", "token", "C#", "since", "until", "means"],
            model.Tokens.Select(token => (IEnumerable<string>)[$"{token.Octet}", token.Name, $"`{token.ClrName}`", token.Since ?? "", token.Until ?? "", token.Doc]));
        foreach (ReservedModel reserved in model.Reserved)
        {
            Paragraph($"{reserved.From} to {reserved.To} are reserved, and read as `{reserved.ReadAs}`.");
        }
    }

    private void WriteType(TypeModel model)
    {
        Heading(3, model.Name);
        Paragraph(model.Doc + Cite(model.Citation));
        WriteLayout(model.Layout, 0);
        Line();
    }

    private void WriteLayout(Layout layout, int depth)
    {
        string bullet = new string(' ', depth * 2) + "- ";
        switch (layout)
        {
            case SequenceLayout sequence:
                foreach (Layout item in sequence.Items)
                {
                    WriteLayout(item, depth);
                }

                break;
            case ValueLengthLayout length:
                Line(bullet + "Value-length, then:");
                WriteLayout(length.Content, depth + 1);
                break;
            case MemberLayout member:
                Line($"{bullet}`{member.ClrName}`: {Value(member.Value)}. {member.Doc}".TrimEnd());
                break;
            case ListLayout list:
                Line($"{bullet}`{list.ClrName}`: {Value(list.Value)}, to the end. {list.Doc}".TrimEnd());
                break;
            case ChoiceLayout choice:
                Line($"{bullet}`{choice.ClrName}`, an octet:");
                foreach (CaseModel item in choice.Cases)
                {
                    Line($"{new string(' ', (depth + 1) * 2)}- {item.Octet} {item.Name}. {item.Doc}".TrimEnd());
                    WriteLayout(item.Content, depth + 2);
                }

                break;
            case FormsLayout forms:
                Line($"{bullet}{forms.Name}, by the first octet:");
                foreach (FormModel form in forms.Forms)
                {
                    Line($"{new string(' ', (depth + 1) * 2)}- {form.Name}. {form.Doc}".TrimEnd());
                    WriteLayout(form.Content, depth + 2);
                }

                break;
        }
    }

    private void WriteParameters(ParametersModel model)
    {
        Heading(3, model.Name);
        Paragraph(model.Doc + Cite(model.Citation));
        Table(
            ["token", "parameter", "value", "since", "means"],
            model.Parameters.Select(parameter => (IEnumerable<string>)[Hex(parameter.Token), parameter.Name, Value(parameter.Value), parameter.Since ?? "", parameter.Doc]));
    }

    private void WriteNumbers(NumbersModel model)
    {
        Heading(3, model.Name);
        Paragraph(model.Doc + Cite(model.Citation));
        Table(
            ["number", "name", "since", "note"],
            model.Numbers.Select(number => (IEnumerable<string>)[$"0x{number.Code.ToString("X2", CultureInfo.InvariantCulture)}", Escape(number.Name), number.Since ?? "", number.Doc]));
    }

    private void WriteHeaderSet(HeaderSetModel model)
    {
        Heading(3, $"Header set {model.Name}");
        Paragraph(model.Doc + (model.Includes is null ? "" : $" Those of `{model.Includes}` belong to it."));
        if (model.Headers.Count > 0)
        {
            Table(
                ["code", "field", "value", "means"],
                model.Headers.Select(header => (IEnumerable<string>)[Hex(header.Code), header.Name, Value(header.Value), header.Doc]));
        }
    }

    private void Section<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Heading(2, name);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private void Heading(int level, string text)
    {
        Line();
        Line(new string('#', level) + " " + text);
        Line();
    }

    private void Paragraph(string text)
    {
        if (text.Trim().Length > 0)
        {
            Line(Escape(text.Trim()));
            Line();
        }
    }

    private void Table(IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        Line($"| {string.Join(" | ", columns)} |");
        Line("|" + string.Concat(columns.Select(_ => " --- |")));
        foreach (IEnumerable<string> row in rows)
        {
            Line($"| {string.Join(" | ", row.Select(Escape))} |");
        }

        Line();
    }

    private void Line(string text = "")
    {
        bool isSecondEmpty = text.Length == 0 && (_text.Length == 0 || (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'));
        if (!isSecondEmpty)
        {
            _text.Append(text).Append('\n');
        }
    }

    private string Value(ValueReference value) => value.Kind == ValueKind.Primitive || !_described.Contains(value.Name) ? value.Name : Link(value.Name);

    // As the anchors of headings are made: lower case, dots dropped.
    private static string Link(string heading) => $"[{heading}](#{heading.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace(' ', '-')})";

    private static string Cite(string? citation) => citation is null ? "" : $" ({citation})";

    private static string Hex(byte? code) => code is byte number ? $"0x{number.ToString("X2", CultureInfo.InvariantCulture)}" : "";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Word(Presence presence) => presence.ToString().ToLowerInvariant();

    private static string From(PduDirection direction) => direction switch
    {
        PduDirection.ClientToRelay => "client",
        PduDirection.RelayToClient => "relay",
        _ => "either",
    };
}
