namespace MmsCodec.Inspection;

/// <summary>Reads the body that follows a Content-Type: the entries of a multipart (WAP-230-WSP §8.5), or one part.</summary>
internal sealed class BodyReader(ReadOnlyMemory<byte> input, InspectionSchema schema, NodeBudget budget, int depth = 0)
{
    private readonly FieldReader _fields = new(input, schema.PartHeaders, schema.ContentType, budget);

    public BodyNode Read(int offset, int length, HeaderNode? contentType, out MmsError error)
    {
        if (InspectionSchema.IsMultipart(contentType?.Value))
        {
            return ReadMultipart(offset, length, out error);
        }

        error = default;
        FieldsNode fields = new(contentType?.Value, contentType?.Fault ?? default, []);
        return new(offset, length, null, [new(0, null, fields, offset, input.Slice(offset, length))], null);
    }

    /// <summary>
    /// Reads entries to the end of the body: senders are seen that say 0 or another number than there are. After as many as said,
    /// octets that are no entry are left over; before, they are an error.
    /// </summary>
    private BodyNode ReadMultipart(int offset, int length, out MmsError error)
    {
        int end = offset + length;
        List<PartNode> parts = [];
        MultipartReader entries = new(input.Span[offset..end], offset);
        if (entries.Error.Code != MmsErrorCode.None)
        {
            error = entries.Error;
            return new(offset, length, null, parts, null);
        }

        WspReader count = new(input.Span[offset..end], offset);
        count.TryReadUintvar(out _);
        int next = (int)count.Offset;
        error = default;
        while (error.Code == MmsErrorCode.None && entries.MoveNext())
        {
            PartView entry = entries.Current;
            if (budget.TryTake())
            {
                parts.Add(ReadEntry(parts.Count, entry));
                next = (int)entry.DataOffset + entry.DataLength;
            }
            else
            {
                error = new(MmsErrorCode.LimitExceeded, entry.Offset, 0);
            }
        }

        if (error.Code == MmsErrorCode.None && parts.Count < entries.DeclaredEntries)
        {
            error = entries.Error;
        }

        OctetsNode? trailing = error.Code == MmsErrorCode.None && next < end ? new(next, input[next..end]) : null;
        return new(offset, length, entries.DeclaredEntries, parts, trailing);
    }

    private PartNode ReadEntry(int index, PartView entry)
    {
        PartNode part = new(
            index,
            new((int)entry.Offset, entry.HeadersLength, entry.DataLength),
            _fields.Read((int)entry.PartHeaders.Offset, entry.HeadersLength),
            (int)entry.DataOffset,
            input.Slice((int)entry.DataOffset, entry.DataLength));
        return InspectionSchema.IsMultipart(part.Fields.ContentType) ? WithNested(part) : part;
    }

    private PartNode WithNested(PartNode part)
    {
        if (depth + 1 >= NodeBudget.Depth)
        {
            return part with { Fault = new(MmsErrorCode.NestedTooDeep, part.DataOffset, 0) };
        }

        BodyReader inner = new(input, schema, budget, depth + 1);
        BodyNode nested = inner.ReadMultipart(part.DataOffset, part.Data.Length, out MmsError error);
        return error.Code == MmsErrorCode.None ? part with { Nested = nested } : part with { Fault = error };
    }
}
