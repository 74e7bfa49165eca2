using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Reads the header block of a push or a part: follows its headers with the codec's own walk, and reads each value by its
/// syntax.</summary>
internal sealed class FieldReader(ReadOnlyMemory<byte> input, HeaderSetDefinition set, ValueDefinition contentType, NodeBudget budget)
{
    private readonly ValueReader _values = new(budget);

    public FieldsNode Read(int offset, int length)
    {
        if (length == 0)
        {
            return FieldsNode.None;
        }

        WspReader reader = new(input.Span.Slice(offset, length), offset);
        if (ReadContentType(ref reader, out MmsError fault) is not ValueNode type)
        {
            return new(null, default, [], new(offset, input.Slice(offset, length)), fault);
        }

        return ReadHeaders(new(type, fault, []), (int)reader.Offset, offset + length);
    }

    private FieldsNode ReadHeaders(FieldsNode fields, int start, int end)
    {
        List<HeaderNode> headers = [];
        MmsError error = default;
        int next = start;
        WspHeaderEnumerator walk = new WspHeaders(input.Span[start..end], start).GetEnumerator();
        while (error.Code == MmsErrorCode.None && walk.MoveNext())
        {
            WspHeaderView header = walk.Current;
            AddShifts(headers, next, (int)header.Offset);
            next = (int)header.Offset;
            if (header.Code is null && WspCharacters.IndexOfNonToken(header.NameText.Octets) >= 0)
            {
                error = new(MmsErrorCode.BadHeader, next, 0);
                break;
            }

            if (!budget.TryTake())
            {
                error = new(MmsErrorCode.LimitExceeded, next, 0);
                break;
            }

            headers.Add(ReadHeader(header));
            next += header.Length;
        }

        error = error.Code == MmsErrorCode.None ? walk.Error : error;
        if (error.Code == MmsErrorCode.None)
        {
            AddShifts(headers, next, end);
            next = end;
        }

        OctetsNode? unread = next == end ? null : new(next, input[next..end]);
        return fields with { Headers = headers, Unread = unread, Fault = error };
    }

    // The walk passes over what stands between headers: shifts of the code page, and padding.
    private void AddShifts(List<HeaderNode> headers, int start, int end)
    {
        if (start < end)
        {
            byte code = input.Span[start];
            ReadOnlyMemory<byte> octets = input[(start + 1)..end];
            string name = code == 0 ? HeaderNames.Padding : HeaderNames.Shift;
            headers.Add(new(name, code, null, start, end - start, octets, ValueReader.Opaque(name, HeaderSyntax.Of(null, code), octets.Span, start + 1)));
        }
    }

    private HeaderNode ReadHeader(WspHeaderView header)
    {
        byte? code = header.Code is int number ? (byte)(number | HeaderSyntax.FirstField) : null;
        HeaderDefinition? definition = HeaderSyntax.Find(set, code, header.Name, header.CodePage);
        string name = definition?.Name ?? (code is null ? header.Name : $"0x{code:X2}");
        int valueOffset = (int)header.ValueOffset;
        ValueNode value = _values.ReadWhole(name, HeaderSyntax.Of(definition, code), header.Value, valueOffset, out MmsError fault);
        return new(
            name,
            code,
            definition,
            (int)header.Offset,
            header.Length,
            input.Slice(valueOffset, header.Value.Length),
            value,
            header.CodePage,
            fault.Code == MmsErrorCode.None ? fault : fault with { Header = code ?? 0 });
    }

    /// <summary>Reads Content-Type; opaque when it does not follow its syntax, null when it cannot even be passed over.</summary>
    private ValueNode? ReadContentType(ref WspReader reader, out MmsError fault)
    {
        int start = (int)reader.Offset;
        WspReader typed = reader;
        if (_values.TryReadNext(ref typed, HeaderNames.ContentType, contentType, out ValueNode? value, out fault))
        {
            reader = typed;
            return value;
        }

        ReadOnlySpan<byte> unread = reader.Unread;
        return reader.TrySkipValue()
            ? ValueReader.Opaque(HeaderNames.ContentType, contentType, unread[..((int)reader.Offset - start)], start)
            : null;
    }
}
