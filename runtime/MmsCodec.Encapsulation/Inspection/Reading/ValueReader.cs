using System.Diagnostics.CodeAnalysis;
using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Reads values by their described syntax: one method for each kind of definition and each construct of a layout.</summary>
/// <remarks>A method that returns false has said why in <see cref="_fault"/>; only the first fault of a value is kept.</remarks>
internal sealed class ValueReader(NodeBudget budget)
{
    private MmsError _fault;

    /// <summary>Reads a value that must fill <paramref name="octets"/>; what does not follow its syntax becomes opaque.</summary>
    public ValueNode ReadWhole(string name, ValueDefinition definition, ReadOnlySpan<byte> octets, int offset, out MmsError fault)
    {
        WspReader reader = new(octets, offset);
        if (!TryReadNext(ref reader, name, definition, out ValueNode? node, out fault) || !reader.IsAtEnd)
        {
            if (fault.Code == MmsErrorCode.None)
            {
                fault = new(MmsErrorCode.BadValueLength, reader.Offset, 0);
            }

            return Opaque(name, definition, octets, offset);
        }

        return node;
    }

    /// <summary>Reads the value at the cursor; <paramref name="fault"/> may be set though it could be read.</summary>
    public bool TryReadNext(
        ref WspReader reader,
        string name,
        ValueDefinition definition,
        [NotNullWhen(true)] out ValueNode? node,
        out MmsError fault)
    {
        _fault = default;
        bool isRead = TryRead(ref reader, name, definition, out node);
        fault = _fault;
        return isRead;
    }

    /// <summary>A value that is not looked into.</summary>
    public static ValueNode Opaque(string name, ValueDefinition? definition, ReadOnlySpan<byte> octets, int offset) =>
        new(name, definition, offset, octets.Length, new OpaqueValue(octets.ToArray()));

    private bool TryRead(ref WspReader reader, string name, ValueDefinition definition, [NotNullWhen(true)] out ValueNode? node)
    {
        int start = (int)reader.Offset;
        NodeValue? value = budget.TryTake()
            ? definition switch
            {
                PrimitiveDefinition primitive => ReadPrimitive(ref reader, primitive.Primitive),
                EnumDefinition enumeration => ReadEnum(ref reader, enumeration),
                NumbersDefinition numbers => ReadNumbers(ref reader, numbers),
                ParametersDefinition parameters => ReadParameter(ref reader, parameters),
                CompositeDefinition composite => ReadComposite(ref reader, composite),
                _ => throw new ArgumentException($"A value cannot be a {definition.GetType().Name}.", nameof(definition)),
            }
            : Fail(MmsErrorCode.LimitExceeded, start);
        node = value is null ? null : new(name, definition, start, (int)reader.Offset - start, value);
        return node is not null;
    }

    private NodeValue? ReadPrimitive(ref WspReader reader, WspPrimitive primitive)
    {
        NodeValue? value = PrimitiveReader.Read(ref reader, primitive);
        return value ?? Fail(ref reader);
    }

    private NodeValue? ReadEnum(ref WspReader reader, EnumDefinition definition)
    {
        if (!reader.TryPeekOctet(out byte octet))
        {
            return Fail(MmsErrorCode.Truncated, reader.Offset);
        }

        if (octet >= 0x80 || definition.Find(octet) is not null)
        {
            reader.TryReadOctet(out _);
            return new TokenValue(octet);
        }

        return definition.Extension is WspPrimitive extension
            ? ReadPrimitive(ref reader, extension)
            : Fail(MmsErrorCode.BadInteger, reader.Offset);
    }

    private NodeValue? ReadNumbers(ref WspReader reader, NumbersDefinition definition)
    {
        if (definition.Text is WspPrimitive text && reader.TryPeekOctet(out byte first) && first is > 31 and < 0x80)
        {
            return ReadPrimitive(ref reader, text);
        }

        // What is assigned fits 31 bits: greater numbers are none, here as in the views.
        long start = reader.Offset;
        NodeValue? value = ReadPrimitive(ref reader, WspPrimitive.Integer);
        return value is NumberValue { Number: > int.MaxValue } ? Fail(MmsErrorCode.BadInteger, start) : value;
    }

    private ParameterValue? ReadParameter(ref WspReader reader, ParametersDefinition definition)
    {
        byte? token = null;
        string name;
        ValueDefinition syntax;
        if (StartsInteger(ref reader))
        {
            long start = reader.Offset;
            if (!reader.TryReadInteger(out ulong number) || number > 0x7F)
            {
                Fail(reader.Error == MmsErrorCode.None ? MmsErrorCode.BadInteger : reader.Error, start);
                return null;
            }

            token = (byte)number;
            ParameterDefinition? known = definition.Find(token.Value);
            name = known?.Name ?? $"0x{token:x2}";
            syntax = known?.Value ?? PrimitiveDefinition.Of(WspPrimitive.Opaque);
        }
        else
        {
            long start = reader.Offset;
            if (!reader.TryReadTokenText(out WspText text) || text.IsEmpty)
            {
                Fail(reader.Error == MmsErrorCode.None ? MmsErrorCode.UnterminatedText : reader.Error, start);
                return null;
            }

            name = text.ToString();
            syntax = PrimitiveDefinition.Of(StartsInteger(ref reader) ? WspPrimitive.Integer : WspPrimitive.TextValue);
        }

        return TryReadParameterValue(ref reader, name, syntax, isTyped: token is not null, out ValueNode? content) ? new(token, name, content) : null;
    }

    // What the expected type cannot say is said as text (WAP-230-WSP §8.4.2.4). A faulty value is passed over where its first octet tells
    // its end, for the parameters after it.
    private bool TryReadParameterValue(ref WspReader reader, string name, ValueDefinition syntax, bool isTyped, [NotNullWhen(true)] out ValueNode? content)
    {
        WspReader start = reader;
        MmsError earlier = _fault;
        if (MayStart(ref reader, syntax) && TryRead(ref reader, name, syntax, out content))
        {
            return true;
        }

        reader = start;
        MmsError fault = _fault == earlier ? new(MmsErrorCode.BadInteger, start.Offset, 0) : _fault;
        _fault = earlier;
        ValueDefinition text = PrimitiveDefinition.Of(WspPrimitive.TextValue);
        if (isTyped && MayStart(ref reader, text) && TryRead(ref reader, name, text, out content))
        {
            return true;
        }

        bool isPassed = TryRead(ref reader, name, PrimitiveDefinition.Of(WspPrimitive.Opaque), out content);
        _fault = fault;
        return isPassed;
    }

    // Where a text is expected, an octet that starts none is the length of something else (WAP-230-WSP §8.4.1.2).
    private static bool MayStart(ref WspReader reader, ValueDefinition syntax) => syntax is not PrimitiveDefinition primitive
        || !reader.TryPeekOctet(out byte first)
        || primitive.Primitive switch
        {
            WspPrimitive.TextString => first is 0 or > 31,
            WspPrimitive.TextValue => first is 0 or (> 31 and < 0x80),
            _ => true,
        };

    private MembersValue? ReadComposite(ref WspReader reader, CompositeDefinition definition)
    {
        List<ValueNode> members = [];
        return TryReadLayout(ref reader, definition.Layout, members) ? new(members) : null;
    }

    private bool TryReadLayout(ref WspReader reader, Layout layout, List<ValueNode> members) => layout switch
    {
        SequenceLayout sequence => TryReadSequence(ref reader, sequence, members),
        ValueLengthLayout bounded => TryReadBounded(ref reader, bounded, members),
        MemberLayout member => TryReadMember(ref reader, member, members),
        ChoiceLayout choice => TryReadChoice(ref reader, choice, members),
        ListLayout list => TryReadList(ref reader, list, members),
        FormsLayout forms => TryReadForm(ref reader, forms, members),
        _ => throw new ArgumentException($"A layout cannot be a {layout.GetType().Name}.", nameof(layout)),
    };

    private bool TryReadSequence(ref WspReader reader, SequenceLayout sequence, List<ValueNode> members)
    {
        foreach (Layout item in sequence.Items)
        {
            if (!TryReadLayout(ref reader, item, members))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadBounded(ref WspReader reader, ValueLengthLayout bounded, List<ValueNode> members)
    {
        if (!reader.TryReadValueLength(out int length) || !reader.TrySlice(length, out WspReader content))
        {
            Fail(ref reader);
            return false;
        }

        if (!TryReadLayout(ref content, bounded.Content, members))
        {
            return false;
        }

        if (!content.IsAtEnd)
        {
            Fail(MmsErrorCode.BadValueLength, content.Offset);
            AddRest(ref content, members);
        }

        return true;
    }

    private bool TryReadMember(ref WspReader reader, MemberLayout member, List<ValueNode> members)
    {
        if (!TryRead(ref reader, member.Name, member.Value, out ValueNode? node))
        {
            return false;
        }

        members.Add(node);
        return true;
    }

    private bool TryReadChoice(ref WspReader reader, ChoiceLayout choice, List<ValueNode> members)
    {
        int start = (int)reader.Offset;
        if (!reader.TryReadOctet(out byte octet))
        {
            Fail(ref reader);
            return false;
        }

        if (choice.Find(octet) is not LayoutCase taken)
        {
            Fail(MmsErrorCode.BadInteger, start);
            return false;
        }

        members.Add(new(choice.Name, null, start, 1, new CaseValue(taken.Name)));
        return TryReadLayout(ref reader, taken.Content, members);
    }

    private bool TryReadForm(ref WspReader reader, FormsLayout forms, List<ValueNode> members)
    {
        if (!reader.TryPeekOctet(out byte first) || forms.Find(first) is not LayoutForm form)
        {
            Fail(reader.IsAtEnd ? MmsErrorCode.Truncated : MmsErrorCode.BadInteger, reader.Offset);
            return false;
        }

        members.Add(new(forms.Name, null, (int)reader.Offset, 0, new CaseValue(form.Name)));
        return TryReadLayout(ref reader, form.Content, members);
    }

    // A list whose items cannot be followed further keeps those before: a Content-Type is worth more than its worst parameter.
    private bool TryReadList(ref WspReader reader, ListLayout list, List<ValueNode> members)
    {
        int start = (int)reader.Offset;
        List<ValueNode> items = [];
        bool isRead = true;
        int end = start;
        while (!reader.IsAtEnd && isRead)
        {
            WspReader next = reader;
            isRead = TryRead(ref next, list.Name, list.Value, out ValueNode? item);
            if (isRead)
            {
                items.Add(item!);
                reader = next;
                end = (int)reader.Offset;
            }
        }

        members.Add(new(list.Name, null, start, end - start, new ListValue(items)));
        if (!isRead)
        {
            AddRest(ref reader, members);
        }

        return true;
    }

    private static void AddRest(ref WspReader reader, List<ValueNode> members)
    {
        members.Add(Opaque("rest", null, reader.Unread, (int)reader.Offset));
        reader.TryReadOctets(reader.Remaining, out _);
    }

    // 1 to 30 is the length of a Long-integer, 0x80 and above a Short-integer.
    private static bool StartsInteger(ref WspReader reader) => reader.TryPeekOctet(out byte first) && first is (> 0 and <= 30) or >= 0x80;

    private NodeValue? Fail(ref WspReader reader) => Fail(reader.Error, reader.ErrorOffset);

    private NodeValue? Fail(MmsErrorCode code, long offset)
    {
        if (_fault.Code == MmsErrorCode.None)
        {
            _fault = new(code, offset, 0);
        }

        return null;
    }
}
