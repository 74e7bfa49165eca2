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
        PartNode whole = new(0, null, contentType?.Value, contentType?.Fault ?? default, [], offset, input.Slice(offset, length));
        return new(offset, length, null, [whole], null);
    }

    /// <summary>
    /// Reads entries to the end of the body: senders are seen that say 0 or another number than there are. After as many as said,
    /// octets that are no entry are left over; before, they are an error.
    /// </summary>
    private BodyNode ReadMultipart(int offset, int length, out MmsError error)
    {
        int end = offset + length;
        WspReader reader = new(input.Span[offset..end], offset);
        List<PartNode> parts = [];
        if (!reader.TryReadUintvar(out uint declared))
        {
            error = reader.ToError();
            return new(offset, length, null, parts, null);
        }

        error = default;
        int next = (int)reader.Offset;
        while (next < end)
        {
            PartNode? part = ReadEntry(parts.Count, next, end, out error);
            if (part is null)
            {
                break;
            }

            parts.Add(part);
            next = part.DataOffset + part.Data.Length;
        }

        if (error.Code is not (MmsErrorCode.None or MmsErrorCode.LimitExceeded) && parts.Count >= declared)
        {
            error = default;
            return new(offset, length, declared, parts, new(next, input[next..end]));
        }

        return new(offset, length, declared, parts, null);
    }

    private PartNode? ReadEntry(int index, int offset, int end, out MmsError error)
    {
        WspReader reader = new(input.Span[offset..end], offset);
        if (!reader.TryReadUintvar(out uint headersLength) || !reader.TryReadUintvar(out uint dataLength))
        {
            error = reader.ToError();
            return null;
        }

        if (headersLength + (ulong)dataLength > (ulong)reader.Remaining)
        {
            error = new(MmsErrorCode.BadMultipart, offset, 0);
            return null;
        }

        if (!budget.TryTake())
        {
            error = new(MmsErrorCode.LimitExceeded, offset, 0);
            return null;
        }

        int headersOffset = (int)reader.Offset;
        int dataOffset = headersOffset + (int)headersLength;
        var (contentType, fault, headers) = _fields.Read(headersOffset, (int)headersLength, out error);
        if (error.Code != MmsErrorCode.None)
        {
            return null;
        }

        PartNode part = new(
            index,
            new(offset, (int)headersLength, (int)dataLength),
            contentType,
            fault,
            headers,
            dataOffset,
            input.Slice(dataOffset, (int)dataLength));
        return InspectionSchema.IsMultipart(contentType) ? WithNested(part) : part;
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
