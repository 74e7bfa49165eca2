using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;

namespace MmsCodec.Generators.Emitting;

/// <summary>
/// Writes definitions as the lines that the runtime's <c>SchemaReader</c> reads: a word, then cells between bars; what belongs to a
/// line is indented under it by one space more.
/// </summary>
internal sealed class SchemaText
{
    private readonly StringBuilder _text = new();

    public void Add(EnumModel model)
    {
        Line(0, "value", model.Name, "enum", Primitive(model.Extension), model.ClrName == "bool" ? "bool" : "");
        foreach (TokenModel token in model.Tokens)
        {
            Line(1, "token", Number(token.Octet), token.Name, token.Since ?? "", token.Until ?? "");
        }

        foreach (ReservedModel reserved in model.Reserved)
        {
            foreach (TokenModel token in model.Tokens)
            {
                if (token.ClrName == reserved.ReadAs)
                {
                    Line(1, "reserved", Number(reserved.From), Number(reserved.To), Number(token.Octet));
                    break;
                }
            }
        }
    }

    public void Add(NumbersModel model)
    {
        Line(0, "value", model.Name, "numbers", Primitive(model.Text), model.CodeKey ?? "", model.NameKey ?? "");
        foreach (NumberModel number in model.Numbers)
        {
            Line(1, "number", Number(number.Code), number.Name);
        }
    }

    public void Add(ParametersModel model)
    {
        Line(0, "value", model.Name, "parameters");
        foreach (ParameterModel parameter in model.Parameters)
        {
            Line(1, "parameter", Number(parameter.Token), parameter.Name, parameter.Value.Name);
        }
    }

    public void Add(TypeModel model)
    {
        Line(0, "value", model.Name, "type", model.IsHex ? "hex" : "");
        Content(1, model.Layout);
    }

    public void Add(HeaderModel header) => Header(0, header);

    public void Add(HeaderSetModel set)
    {
        Line(0, "header-set", set.Name, set.Includes ?? "");
        foreach (HeaderModel header in set.Headers)
        {
            Header(1, header);
        }
    }

    public void Add(PduModel pdu)
    {
        string direction = pdu.Direction switch
        {
            PduDirection.ClientToRelay => "client-to-relay",
            PduDirection.RelayToClient => "relay-to-client",
            _ => "both",
        };
        string body = pdu.Body is Presence presence ? PresenceOf(presence) : "";
        Line(
            0, "pdu", pdu.Name, Number(pdu.Type), direction, pdu.Since, pdu.Mm1 ?? "", pdu.Answers ?? "", body, pdu.Citation ?? "", Docs.Sentence(pdu.Doc));
        Fields(pdu.Fields, pdu.Namespace);
        foreach (EquatableArray<string> group in pdu.AtLeastOneOf)
        {
            Line(1, "at-least-one", [.. group]);
        }
    }

    public void Add(ExtensionModel extension)
    {
        Line(0, "extension", extension.Pdu);
        Fields(extension.Fields, extension.Namespace);
    }

    /// <summary>Tokens that a vendor's specs add to an enumeration of the package.</summary>
    public void AddTokens(string name, string enumeration, IEnumerable<(string Name, byte Octet)> tokens)
    {
        Line(0, "value", name, "more-tokens", enumeration);
        foreach ((string token, byte octet) in tokens)
        {
            Line(1, "token", Number(octet), token);
        }
    }

    /// <summary>The text as a C# literal, one line of it on a line of its own.</summary>
    public void WriteTo(SourceWriter writer, string declaration)
    {
        string text = _text.ToString();
        string quotes = "\"\"\"";
        while (text.Contains(quotes))
        {
            quotes += "\"";
        }

        writer.Line($"{declaration} = {quotes}");
        writer.Indented(() => writer.Line(text + quotes + "u8.ToArray();"));
    }

    private void Header(int depth, HeaderModel header)
    {
        string order = header.Order switch
        {
            HeaderOrder.First => "1",
            HeaderOrder.Second => "2",
            HeaderOrder.Third => "3",
            HeaderOrder.Last => "last",
            _ => "",
        };
        Line(
            depth,
            "header",
            header.Name,
            header.Code is byte code ? Number(code) : "",
            header.Value.Name,
            order,
            header.Since,
            header.Citation ?? "",
            Docs.Sentence(header.Doc));
    }

    private void Fields(EquatableArray<FieldModel> fields, string ns)
    {
        foreach (FieldModel field in fields)
        {
            // The message type of a vendor's PDU is no token of the standard.
            string value = field.Header.Name == PduFields.MessageType && !SpecNames.IsPackage(ns) ? SpecNames.MessageTypes
                : field.Value.Name == field.Header.Value.Name ? ""
                : field.Value.Name;
            Line(
                1,
                PresenceOf(field.Presence),
                field.Header.Name,
                field.Since == field.Header.Since ? "" : field.Since,
                field.Repeats ? "repeats" : "",
                value,
                string.Join(" ", field.Allowed),
                field.Echoes ?? "",
                field.When ?? "");
        }
    }

    // Several things in a row are a sequence without saying so; so is nothing at all.
    private void Content(int depth, Layout layout)
    {
        if (layout is SequenceLayout { Items.Count: not 1 } sequence)
        {
            foreach (Layout item in sequence.Items)
            {
                Item(depth, item);
            }
        }
        else
        {
            Item(depth, layout);
        }
    }

    private void Item(int depth, Layout layout)
    {
        switch (layout)
        {
            case SequenceLayout sequence:
                Line(depth, "sequence");
                Content(depth + 1, sequence.Items.Count == 1 ? sequence.Items[0] : sequence);
                break;
            case ValueLengthLayout length:
                Line(depth, "value-length");
                Content(depth + 1, length.Content);
                break;
            case MemberLayout member:
                Line(depth, "member", member.Name, member.Value.Name, member.Inline ? "inline" : "");
                break;
            case ListLayout list:
                Line(depth, "list", list.Name, list.Value.Name);
                break;
            case ChoiceLayout choice:
                Line(depth, "choice", choice.Name);
                foreach (CaseModel item in choice.Cases)
                {
                    Line(depth + 1, "case", Number(item.Octet), item.Name);
                    Content(depth + 2, item.Content);
                }

                break;
            case FormsLayout forms:
                Line(depth, "forms", forms.Name);
                foreach (FormModel form in forms.Forms)
                {
                    (uint from, uint to) = FirstOctets(form.First);
                    Line(depth + 1, "form", form.Name, Number(from), Number(to));
                    Content(depth + 2, form.Content);
                }

                break;
        }
    }

    private static (uint From, uint To) FirstOctets(FormFirst first) => first switch
    {
        FormFirst.ValueLength => (0, 31),
        FormFirst.Text => (32, 127),
        FormFirst.ShortInteger => (128, 255),
        _ => (0, 255),
    };

    private static string PresenceOf(Presence presence) => presence switch
    {
        Presence.Mandatory => "mandatory",
        Presence.Optional => "optional",
        _ => "conditional",
    };

    private static string Primitive(Primitive? primitive) => primitive is Primitive some ? Primitives.NameOf(some) : "";

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);

    // Empty cells at the end are left out.
    private void Line(int depth, string word, params string[] cells)
    {
        _text.Append(' ', depth).Append(word);
        int count = cells.Length;
        while (count > 0 && cells[count - 1].Length == 0)
        {
            count--;
        }

        for (int i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? ' ' : '|').Append(Escape(cells[i]));
        }

        _text.Append('\n');
    }

    private static string Escape(string cell) =>
        cell.Replace("\\", "\\/").Replace("|", "\\!").Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
}
