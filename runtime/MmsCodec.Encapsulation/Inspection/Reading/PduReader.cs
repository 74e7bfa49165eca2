using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>Reads a PDU into a tree: follows its headers with the codec's own scan, and reads each value by its syntax.</summary>
internal sealed class PduReader(ReadOnlyMemory<byte> input, InspectionSchema schema, NodeBudget budget)
{
    private readonly ValueReader _values = new(budget);

    public MmsDocument Read(int start)
    {
        ReadOnlyMemory<byte> pdu = input[start..];
        bool isFollowed = MmsHeaders.TryScan(pdu.Span, out MmsHeaders scanned, out MmsError error);
        if (!isFollowed && error.Code == MmsErrorCode.NotAPdu)
        {
            return new(start, pdu.Length, null, [], Error: FromStart(error, start)) { Schema = schema };
        }

        PduDefinition? definition = FindPdu(pdu.Span);
        List<HeaderNode> headers = [];
        MmsHeaderEnumerator fields = new(isFollowed ? pdu.Span[..scanned.Length] : pdu.Span);
        while (fields.MoveNext())
        {
            MmsHeaderField field = fields.Current;
            if (!budget.TryTake())
            {
                isFollowed = false;
                error = new(MmsErrorCode.LimitExceeded, field.Offset, 0);
                break;
            }

            headers.Add(ReadHeader(field, definition, start));
        }

        MmsDocument document = new(start, pdu.Length, definition, headers) { Schema = schema };
        if (!isFollowed)
        {
            return document with { Error = FromStart(error, start) };
        }

        int end = start + scanned.Length;
        if (scanned.HasBody)
        {
            BodyReader bodies = new(input, schema, budget);
            BodyNode body = bodies.Read(end, input.Length - end, document.ContentType, out MmsError bodyError);
            return document with { Body = body, Error = bodyError };
        }

        return end == input.Length ? document : document with { Trailing = new(end, input[end..]) };
    }

    private static MmsError FromStart(MmsError error, int start) => error with { Offset = error.Offset + start };

    private PduDefinition? FindPdu(ReadOnlySpan<byte> pdu)
    {
        MmsHeaderEnumerator fields = new(pdu);
        while (fields.MoveNext())
        {
            if (fields.Current.Code == HeaderScanner.MessageTypeField)
            {
                return schema.FindPdu(fields.Current.Value[0]);
            }
        }

        return null;
    }

    private HeaderNode ReadHeader(MmsHeaderField field, PduDefinition? pdu, int start)
    {
        byte? code = field.Code == 0 ? null : field.Code;
        HeaderDefinition? definition = HeaderSyntax.Find(schema.Headers, code, field.ToString());
        string name = definition?.Name ?? field.ToString();
        ValueDefinition syntax = HeaderSyntax.Of(definition, code, pdu);
        int offset = start + field.Offset;
        ReadOnlyMemory<byte> octets = input.Slice(start + field.ValueOffset, field.Value.Length);
        ValueNode value = _values.ReadWhole(name, syntax, octets.Span, start + field.ValueOffset, out MmsError fault);
        return new(name, code, definition, offset, field.Length, octets, value, Fault: fault.Code == MmsErrorCode.None ? fault : fault with { Header = field.Code });
    }
}
