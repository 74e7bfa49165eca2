namespace MmsCodec.Fuzzing.Mutating;

/// <summary>Where a header lies.</summary>
/// <param name="Start">Its first octet.</param>
/// <param name="Value">The first octet of its value.</param>
/// <param name="End">After its last octet.</param>
internal readonly record struct HeaderSpan(int Start, int Value, int End)
{
    /// <summary>The headers of a PDU as far as they can be followed.</summary>
    public static List<HeaderSpan> Of(ReadOnlySpan<byte> pdu)
    {
        List<HeaderSpan> spans = [];
        if (MmsHeaders.TryScan(pdu, out MmsHeaders headers, out _))
        {
            foreach (MmsHeaderField field in headers)
            {
                spans.Add(new(field.Offset, field.ValueOffset, field.Offset + field.Length));
            }
        }

        return spans;
    }
}
