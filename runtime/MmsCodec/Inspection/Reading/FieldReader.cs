using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>
/// Reads Content-Type and the headers that follow it in a push or a part (WAP-230-WSP §8.4.2.6), where the code page may be shifted
/// and a known header's value may be text whose quote is missing.
/// </summary>
internal sealed class FieldReader(ReadOnlyMemory<byte> input, HeaderSetDefinition set, ValueDefinition contentType, NodeBudget budget)
{
    private readonly ValueReader _values = new(budget);

    /// <summary>Reads what lies in the given range; <paramref name="error"/> says where it cannot be followed further.</summary>
    public (ValueNode? ContentType, MmsError ContentTypeFault, IReadOnlyList<HeaderNode> Headers) Read(int offset, int length, out MmsError error)
    {
        error = default;
        List<HeaderNode> headers = [];
        if (length == 0)
        {
            return (null, default, headers);
        }

        WspReader reader = new(input.Span.Slice(offset, length), offset);
        ValueNode? type = ReadValue(ref reader, HeaderNames.ContentType, contentType, out MmsError fault);
        if (type is null)
        {
            error = fault;
            return (null, default, headers);
        }

        byte page = 1;
        while (!reader.IsAtEnd)
        {
            if (!budget.TryTake())
            {
                error = new(MmsErrorCode.LimitExceeded, reader.Offset, 0);
                break;
            }

            if (ReadHeader(ref reader, ref page, out error) is not HeaderNode header)
            {
                break;
            }

            headers.Add(header);
        }

        return (type, fault, headers);
    }

    private HeaderNode? ReadHeader(ref WspReader reader, ref byte page, out MmsError error)
    {
        int start = (int)reader.Offset;
        byte? code = null;
        string name;
        if (!reader.TryPeekOctet(out byte first) || first is > 0x1F and < HeaderSyntax.ShiftDelimiter)
        {
            if (!reader.TryReadTokenText(out WspText text))
            {
                error = reader.ToError();
                return null;
            }

            name = text.ToString();
        }
        else
        {
            reader.TryReadOctet(out first);
            code = first;
            name = first < HeaderSyntax.FirstField ? HeaderNames.Shift : $"0x{first:X2}";
            page = first < HeaderSyntax.ShiftDelimiter ? first : page;
        }

        HeaderDefinition? definition = page == 1 ? HeaderSyntax.Find(set, code, name) : null;
        name = definition?.Name ?? name;
        ValueDefinition? syntax = HeaderSyntax.Of(definition, code);
        int valueOffset = (int)reader.Offset;
        MmsError fault = default;
        ValueNode? value = syntax is null
            ? new ValueNode(name, null, valueOffset, 0, new EmptyValue())
            : ReadValue(ref reader, name, syntax, out fault);
        error = value is null ? fault with { Header = code ?? 0 } : default;
        if (value is null)
        {
            return null;
        }

        if (code == HeaderSyntax.ShiftDelimiter && value.Value is NumberValue shifted)
        {
            page = (byte)shifted.Number;
        }

        ReadOnlyMemory<byte> octets = input.Slice(valueOffset, (int)reader.Offset - valueOffset);
        return new(name, code, definition, start, (int)reader.Offset - start, octets, value, fault.Code == MmsErrorCode.None ? fault : fault with { Header = code ?? 0 });
    }

    /// <summary>
    /// Reads the value at the cursor. What the first octet says of its length (WAP-230-WSP §8.4.1.2) must agree with its syntax, but
    /// for text whose quote is missing; what does not follow its syntax is opaque, what cannot be followed at all null.
    /// </summary>
    private ValueNode? ReadValue(ref WspReader reader, string name, ValueDefinition syntax, out MmsError fault)
    {
        WspReader typed = reader;
        bool isTyped = _values.TryReadNext(ref typed, name, syntax, out ValueNode? value, out fault);
        WspReader skipped = reader;
        bool isSkipped = skipped.TrySkipValue();
        bool isUnquotedText = reader.TryPeekOctet(out byte first) && first >= 0x80 && value?.Value is TextValue;
        bool isNumber = syntax is PrimitiveDefinition { Primitive: WspPrimitive.Octet or WspPrimitive.Uintvar };
        if (isTyped && (isUnquotedText || isNumber || (isSkipped && typed.Position == skipped.Position)))
        {
            reader = typed;
            return value;
        }

        if (!isSkipped)
        {
            fault = skipped.ToError();
            return null;
        }

        if (fault.Code == MmsErrorCode.None)
        {
            fault = new(MmsErrorCode.BadValueLength, reader.Offset, 0);
        }

        ReadOnlySpan<byte> octets = reader.Unread[..(skipped.Position - reader.Position)];
        value = ValueReader.Opaque(name, syntax, octets, (int)reader.Offset);
        reader = skipped;
        return value;
    }
}
