using System.Buffers;
using System.IO.Pipelines;
using MmsCodec.Fuzzing.Inputs;
using MmsCodec.Fuzzing.Reading;
using MmsCodec.Inspection;

namespace MmsCodec.Tests.Fuzzing;

/// <summary>Codecs with one fault each.</summary>
internal static class BrokenCodecs
{
    public sealed class Throws : Codec
    {
        public override bool TryDecode(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error) =>
            octets.Contains((byte)0x22) ? throw new IndexOutOfRangeException() : base.TryDecode(octets, out pdu, out error);
    }

    public sealed class PointsBeyondTheEnd : Codec
    {
        public override bool TryDecode(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error)
        {
            bool isRead = base.TryDecode(octets, out pdu, out error);
            error = isRead ? error : error with { Offset = octets.Length + 1 };
            return isRead;
        }
    }

    public sealed class FindsMoreThanThereIs : Codec
    {
        public override Lines Scan(ReadOnlySpan<byte> octets) => new(default, [.. Enumerable.Repeat("again", octets.Length + 10)]);
    }

    public sealed class AllocatesByDeclaredLength : Codec
    {
        public override bool TryDecode(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error)
        {
            GC.KeepAlive(new byte[octets is [_, _, _, >= 0x61, ..] ? 10_000_000 : 1]);
            return base.TryDecode(octets, out pdu, out error);
        }
    }

    public sealed class ViewForgetsAHeader : Codec
    {
        public override ViewReading ReadView(MmsMessageType type, ReadOnlySpan<byte> octets)
        {
            ViewReading reading = base.ReadView(type, octets);
            if (reading.IsRead)
            {
                reading.Values["Version"] = null;
            }

            return reading;
        }
    }

    public sealed class StrictTakesAll : Codec
    {
        public override bool TryDecodeStrict(ReadOnlySpan<byte> octets, out MmsPdu? pdu, out MmsError error) => TryDecode(octets, out pdu, out error);
    }

    public sealed class TreeReadsOtherValues : Codec
    {
        public override MmsDocument Inspect(ReadOnlyMemory<byte> octets)
        {
            byte[] changed = octets.ToArray();
            changed[^1] ^= 1;
            return base.Inspect(changed);
        }
    }

    public sealed class ForgetsAHeaderWhenEncoding : Codec
    {
        public override byte[] Encode(MmsPdu pdu) => base.Encode(pdu is NotifyRespInd response ? response with { ReportAllowed = null } : pdu);
    }

    public sealed class LosesThePartAcrossSegments : Codec
    {
        public override Lines ReadParts(ReadOnlySequence<byte> body, Span<byte> scratch, long offset)
        {
            Lines lines = base.ReadParts(body, scratch, offset);
            return body.IsSingleSegment ? lines : lines with { Found = [.. lines.Found.Skip(1)] };
        }
    }

    public sealed class ForgetsBetweenReads : Codec
    {
        public override Lines ReadStream(PipeReader input)
        {
            Lines lines = base.ReadStream(input);
            return input is PiecemealPipe ? lines with { Found = [.. lines.Found.SkipLast(1)] } : lines;
        }
    }

    public sealed class WalkerStopsEarly : Codec
    {
        public override Lines WalkParts(ReadOnlySpan<byte> body, long offset) => base.WalkParts(body, offset) with { Found = [] };
    }

    public sealed class TreeLosesAHeader : Codec
    {
        public override MmsDocument Inspect(ReadOnlyMemory<byte> octets)
        {
            MmsDocument document = base.Inspect(octets);
            return document with { Headers = [.. document.Headers.Skip(1)] };
        }
    }

    public sealed class PushTreeLosesData : Codec
    {
        public override PushDocument InspectPush(ReadOnlyMemory<byte> octets)
        {
            PushDocument push = base.InspectPush(octets);
            return push.Body.IsEmpty ? push : push with { Body = push.Body[1..] };
        }
    }

    public sealed class SmsLosesItsLastOctet : Codec
    {
        public override byte[] Encode(SmsDeliver sms) => base.Encode(sms)[..^1];
    }
}
