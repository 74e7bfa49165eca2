using System.Globalization;
using System.Text;

namespace MmsCodec.Schema;

/// <summary>
/// Reads a definition from the lines that the generator writes: a word, then cells between bars. What belongs to a line is
/// indented under it by one space more:
/// <code>
/// value MmsStatus|enum
///  token 128|Expired
///  token 129|Retrieved
/// </code>
/// </summary>
internal ref struct SchemaReader(SchemaCatalog catalog, ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;
    private string _word = "";
    private string[] _cells = [];

    /// <summary>A cell as the generator writes it.</summary>
    public static string Escape(string cell) => cell.Replace("\\", "\\/").Replace("|", "\\!");

    public object ReadDefinition()
    {
        Next(0);
        return _word switch
        {
            "value" => ReadValue(),
            "header" => ReadHeader(),
            "header-set" => ReadHeaderSet(),
            "pdu" => ReadPdu(),
            _ => ReadExtension(),
        };
    }

    private ValueDefinition ReadValue()
    {
        string name = Cell(0);
        return Cell(1) switch
        {
            "enum" => ReadEnum(name),
            "more-tokens" => ReadMoreTokens(),
            "numbers" => ReadNumbers(name),
            "parameters" => ReadParameters(name),
            _ => ReadComposite(name),
        };
    }

    private EnumDefinition ReadEnum(string name)
    {
        WspPrimitive? extension = OptionalPrimitive(2);
        bool isBoolean = Cell(3).Length > 0;
        List<TokenDefinition> tokens = [];
        List<ReservedRange> reserved = [];
        while (Next(1))
        {
            if (_word == "reserved")
            {
                reserved.Add(new(Octet(0), Octet(1), Octet(2)));
            }
            else
            {
                tokens.Add(ReadToken());
            }
        }

        return new(name, tokens, reserved, extension, isBoolean);
    }

    private EnumDefinition ReadMoreTokens()
    {
        EnumDefinition known = catalog.Value<EnumDefinition>(Cell(2));
        List<TokenDefinition> tokens = [];
        while (Next(1))
        {
            tokens.Add(ReadToken());
        }

        return known.With(tokens);
    }

    private readonly TokenDefinition ReadToken() =>
        new(Octet(0), Cell(1), WireName(Cell(1)), OptionalVersion(2), OptionalVersion(3));

    private NumbersDefinition ReadNumbers(string name)
    {
        WspPrimitive? text = OptionalPrimitive(2);
        string? codeKey = Optional(3);
        string? nameKey = Optional(4);
        List<AssignedNumber> numbers = [];
        while (Next(1))
        {
            numbers.Add(new(uint.Parse(Cell(0), CultureInfo.InvariantCulture), Cell(1)));
        }

        return new(name, numbers, text, codeKey, nameKey);
    }

    private ParametersDefinition ReadParameters(string name)
    {
        List<ParameterDefinition> parameters = [];
        while (Next(1))
        {
            parameters.Add(new(Octet(0), Cell(1), catalog.Value<ValueDefinition>(Cell(2))));
        }

        return new(name, parameters);
    }

    private CompositeDefinition ReadComposite(string name)
    {
        bool isHex = Cell(2).Length > 0;
        return new(name, ReadContent(1), isHex);
    }

    // Several things in a row are a sequence without saying so; so is nothing at all.
    private Layout ReadContent(int depth)
    {
        List<Layout> items = ReadItems(depth);
        return items.Count == 1 ? items[0] : new SequenceLayout(items);
    }

    private List<Layout> ReadItems(int depth)
    {
        List<Layout> items = [];
        while (Next(depth))
        {
            items.Add(ReadLayout(depth));
        }

        return items;
    }

    private Layout ReadLayout(int depth)
    {
        string name = Cell(0);
        switch (_word)
        {
            case "value-length":
                return new ValueLengthLayout(ReadContent(depth + 1));
            case "member":
                return new MemberLayout(name, catalog.Value<ValueDefinition>(Cell(1)), inline: Cell(2).Length > 0);
            case "list":
                return new ListLayout(name, catalog.Value<ValueDefinition>(Cell(1)));
            case "choice":
                List<LayoutCase> cases = [];
                while (Next(depth + 1))
                {
                    cases.Add(new(Octet(0), Cell(1), ReadContent(depth + 2)));
                }

                return new ChoiceLayout(name, cases);
            case "forms":
                List<LayoutForm> forms = [];
                while (Next(depth + 1))
                {
                    forms.Add(new(Cell(0), Octet(1), Octet(2), ReadContent(depth + 2)));
                }

                return new FormsLayout(name, forms);
            default:
                return new SequenceLayout(ReadItems(depth + 1));
        }
    }

    private readonly HeaderDefinition ReadHeader() => new(
        Cell(0),
        Cell(1).Length > 0 ? Octet(1) : null,
        catalog.Value<ValueDefinition>(Cell(2)),
        Cell(3) switch
        {
            "1" => HeaderOrder.First,
            "2" => HeaderOrder.Second,
            "3" => HeaderOrder.Third,
            "last" => HeaderOrder.Last,
            _ => HeaderOrder.Any,
        },
        Version(4),
        Optional(5),
        Cell(6));

    private HeaderSetDefinition ReadHeaderSet()
    {
        string name = Cell(0);
        HeaderSetDefinition? includes = Optional(1) is string included ? catalog.HeaderSet(included) : null;
        List<HeaderDefinition> headers = [];
        while (Next(1))
        {
            headers.Add(ReadHeader());
        }

        return new(name, headers, includes);
    }

    private PduDefinition ReadPdu()
    {
        string name = Cell(0);
        byte type = Octet(1);
        PduDirection direction = Cell(2) switch
        {
            "client-to-relay" => PduDirection.ClientToRelay,
            "relay-to-client" => PduDirection.RelayToClient,
            _ => PduDirection.Both,
        };
        MmsVersion since = Version(3);
        string? mm1 = Optional(4);
        string? answers = Optional(5);
        Presence? body = Cell(6).Length > 0 ? PresenceOf(Cell(6)) : null;
        string? clause = Optional(7);
        string doc = Cell(8);
        List<FieldDefinition> fields = [];
        List<IReadOnlyList<string>> atLeastOneOf = [];
        while (Next(1))
        {
            if (_word == "at-least-one")
            {
                atLeastOneOf.Add(_cells);
            }
            else
            {
                fields.Add(ReadField());
            }
        }

        return new(name, WireName(name), type, direction, mm1, answers, since, clause, doc, fields, atLeastOneOf, body);
    }

    private PduExtension ReadExtension()
    {
        PduDefinition pdu = catalog.Pdu(Cell(0));
        List<FieldDefinition> fields = [];
        while (Next(1))
        {
            fields.Add(ReadField());
        }

        return new(pdu, fields);
    }

    private readonly FieldDefinition ReadField()
    {
        HeaderDefinition header = catalog.Header(Cell(0));
        ValueDefinition value = Optional(3) is string other ? catalog.Value<ValueDefinition>(other) : header.Value;
        string[] allowed = Optional(4)?.Split(' ') ?? [];
        return new(header, PresenceOf(_word), Cell(2).Length > 0, OptionalVersion(1) ?? header.Since, value, allowed, Optional(6), Optional(5));
    }

    private static Presence PresenceOf(string word) => word switch
    {
        "mandatory" => Presence.Mandatory,
        "optional" => Presence.Optional,
        _ => Presence.Conditional,
    };

    private static string WireName(string name) => name.ToLowerInvariant().Replace('.', '-').Replace(' ', '-');

    private readonly string Cell(int index) => index < _cells.Length ? _cells[index] : "";

    private readonly string? Optional(int index) => Cell(index) is { Length: > 0 } cell ? cell : null;

    private readonly byte Octet(int index) => byte.Parse(Cell(index), CultureInfo.InvariantCulture);

    private readonly MmsVersion Version(int index)
    {
        string text = Cell(index);
        int dot = text.IndexOf('.');
        return new(byte.Parse(text.AsSpan(0, dot), CultureInfo.InvariantCulture), byte.Parse(text.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }

    private readonly MmsVersion? OptionalVersion(int index) => Cell(index).Length > 0 ? Version(index) : null;

    private readonly WspPrimitive? OptionalPrimitive(int index) => PrimitiveDefinition.Find(Cell(index))?.Primitive;

    // Goes to the next line when it is indented so deep.
    private bool Next(int depth)
    {
        int end = _rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? _rest : _rest[..end];
        if (line.IndexOfAnyExcept((byte)' ') != depth)
        {
            return false;
        }

        string text = Encoding.UTF8.GetString(line[depth..]);
        int space = text.IndexOf(' ');
        _word = space < 0 ? text : text[..space];
        _cells = space < 0 ? [] : text[(space + 1)..].Split('|');
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] = _cells[i].Replace("\\!", "|").Replace("\\/", "\\");
        }

        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return true;
    }
}
