namespace MmsCodec.Inspection;

/// <summary>Reads a WSP push (WAP-230-WSP §8.2.4.1) into a tree, and the PDU in it when there is one.</summary>
internal sealed class PushReader(ReadOnlyMemory<byte> input, InspectionSchema schema, NodeBudget budget)
{
    public PushDocument Read()
    {
        WspReader reader = new(input.Span);
        PushDocument push = new(0, 0, 0, null, default, [], input.Length, default, null);
        if (!reader.TryReadOctet(out byte transactionId) || !reader.TryReadOctet(out byte type))
        {
            return push with { Error = reader.ToError() };
        }

        push = push with { TransactionId = transactionId, PduType = type };
        if (type is not (PushDocument.Push or PushDocument.ConfirmedPush))
        {
            return push with { Error = new(MmsErrorCode.NotAPush, 1, 0) };
        }

        int lengthOffset = reader.Position;
        if (!reader.TryReadUintvar(out uint headersLength))
        {
            return push with { Error = reader.ToError() };
        }

        if (headersLength > (uint)reader.Remaining)
        {
            return push with { Error = new(MmsErrorCode.Truncated, lengthOffset, 0) };
        }

        int bodyOffset = reader.Position + (int)headersLength;
        FieldReader fields = new(input, schema.PushHeaders, schema.ContentType, budget);
        var (contentType, fault, headers) = fields.Read(reader.Position, (int)headersLength, out MmsError error);
        MmsDocument? mms = InspectionSchema.IsMmsMessage(contentType) ? new PduReader(input, schema, budget).Read(bodyOffset) : null;
        return push with
        {
            HeadersLength = (int)headersLength,
            ContentType = contentType,
            ContentTypeFault = fault,
            Headers = headers,
            BodyOffset = bodyOffset,
            Body = input[bodyOffset..],
            Mms = mms,
            Error = error,
        };
    }
}
