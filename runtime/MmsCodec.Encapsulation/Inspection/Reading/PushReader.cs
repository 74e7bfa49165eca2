namespace MmsCodec.Inspection;

/// <summary>Reads a WSP push (WAP-230-WSP §8.2.4.1) into a tree, and the PDU in it when there is one.</summary>
internal sealed class PushReader(ReadOnlyMemory<byte> input, InspectionSchema schema, NodeBudget budget)
{
    public PushDocument Read(int start = 0)
    {
        WspReader reader = new(input.Span[start..], start);
        PushDocument push = new(0, default, 0, FieldsNode.None, input.Length, default, null);
        if (!reader.TryReadOctet(out byte transactionId) || !reader.TryReadOctet(out byte type))
        {
            return push with { Error = reader.ToError() };
        }

        push = push with { TransactionId = transactionId, Type = (WspPushType)type };
        if (push.Type is not (WspPushType.Push or WspPushType.ConfirmedPush))
        {
            return push with { Error = new(MmsErrorCode.NotAPush, start + 1, 0) };
        }

        if (!reader.TryReadUintvar(out uint length) || !reader.TrySlice((int)Math.Min(length, int.MaxValue), out WspReader headers))
        {
            return push with { Error = reader.ToError() };
        }

        int bodyOffset = (int)reader.Offset;
        FieldsNode fields = new FieldReader(input, schema.PushHeaders, schema.ContentType, budget).Read((int)headers.Offset, (int)length);
        return push with
        {
            HeadersLength = (int)length,
            Fields = fields,
            BodyOffset = bodyOffset,
            Body = input[bodyOffset..],
            Mms = InspectionSchema.IsMmsMessage(fields.ContentType) ? new PduReader(input, schema, budget).Read(bodyOffset) : null,

            // Without a content type nothing says what the body is.
            Error = fields.ContentType is null ? fields.Fault : default,
        };
    }
}
