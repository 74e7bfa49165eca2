using System.Buffers;

namespace MmsCodec;

/// <summary>
/// PDUs that come in several segments. What is small is copied once into the caller's scratch memory and read there, which is
/// faster than a second way of reading; a body is never copied.
/// </summary>
public static class MmsSegments
{
    /// <summary>All octets of a PDU in one span: its own when it is in one segment, else a copy in <paramref name="scratch"/>.</summary>
    [MustUseResult]
    public static bool TryGather([LiesOver] in ReadOnlySequence<byte> pdu, [LiesOver] Span<byte> scratch, out ReadOnlySpan<byte> octets, out MmsError error)
    {
        error = default;
        if (pdu.IsSingleSegment)
        {
            octets = pdu.FirstSpan;
            return true;
        }

        if (pdu.Length > scratch.Length)
        {
            octets = default;
            error = new(MmsErrorCode.LimitExceeded, scratch.Length, 0);
            return false;
        }

        pdu.CopyTo(scratch);
        octets = scratch[..(int)pdu.Length];
        return true;
    }

    /// <summary>Scans the headers of a PDU that has a body; the body is a slice of <paramref name="pdu"/>.</summary>
    [MustUseResult]
    public static bool TryScan(
        [LiesOver] in ReadOnlySequence<byte> pdu,
        [LiesOver] Span<byte> scratch,
        MmsMessageType messageType,
        out MmsHeaders headers,
        out ReadOnlySequence<byte> body,
        out MmsError error)
    {
        ReadOnlySpan<byte> octets;
        bool isWhole = pdu.IsSingleSegment || pdu.Length <= scratch.Length;
        if (pdu.IsSingleSegment)
        {
            octets = pdu.FirstSpan;
        }
        else
        {
            ReadOnlySequence<byte> start = isWhole ? pdu : pdu.Slice(0, scratch.Length);
            start.CopyTo(scratch);
            octets = scratch[..(int)start.Length];
        }

        body = default;
        if (!MmsHeaders.TryScan(octets, messageType, out headers, out error))
        {
            // What stands in the scratch memory may only be cut off: say so instead of calling the PDU faulty.
            if (!isWhole && error.Code != MmsErrorCode.WrongMessageType)
            {
                error = new(MmsErrorCode.LimitExceeded, error.Offset, error.Header);
            }

            return false;
        }

        if (!headers.HasBody)
        {
            if (isWhole)
            {
                return true;
            }

            headers = default;
            error = new(MmsErrorCode.LimitExceeded, scratch.Length, 0);
            return false;
        }

        body = pdu.Slice(headers.Length);
        headers = isWhole ? headers : headers.WithoutBody();
        return true;
    }
}
