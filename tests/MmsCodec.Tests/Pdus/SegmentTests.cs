using System.Buffers;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Pdus;

/// <summary>PDUs whose octets come in several segments.</summary>
public sealed class SegmentTests
{
    private static readonly byte[] WithBody =
    [
        0x8C, 0x80,                                    // 0: X-Mms-Message-Type: M-Send.req
        0x98, .. "T1"u8, 0x00,                         // 2: X-Mms-Transaction-Id
        0x84, 0x83,                                    // 6: Content-Type: text/plain
        .. "a body that is longer than the headers"u8, // 8
    ];

    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void PDU_cut_at_any_place_reads_the_same(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        for (int at = 0; at <= sample.Octets.Length; at++)
        {
            Assert.Equal(sample.Record, sample.Decode(Segments.Split(sample.Octets, at), out _));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void PDU_cut_into_single_octets_reads_the_same(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        int[] everywhere = [.. Enumerable.Range(0, sample.Octets.Length + 1)];

        Assert.Equal(sample.Record, sample.Decode(Segments.Split(sample.Octets, everywhere), out _));
    }

    [Fact]
    public void Octets_in_one_segment_are_not_copied()
    {
        ReadOnlySequence<byte> octets = new(WithBody);

        Assert.True(SendReqView.TryDecode(in octets, [], out SendReqView view, out ReadOnlySequence<byte> body, out _));

        Assert.True(view.TransactionId.Octets.Overlaps(WithBody));
        Assert.True(body.FirstSpan.Overlaps(WithBody));
    }

    [Theory]
    [InlineData(8)] // the headers exactly
    [InlineData(9)] // and the start of the body
    [InlineData(100)] // more than all
    public void Body_is_not_copied(int scratch)
    {
        ReadOnlySequence<byte> octets = Segments.Split(WithBody, 5, 20);

        Assert.True(SendReqView.TryDecode(in octets, new byte[scratch], out SendReqView view, out ReadOnlySequence<byte> body, out _));

        Assert.Equal("T1", view.TransactionId.ToString());
        Assert.Equal("a body that is longer than the headers"u8, body.ToArray());
        Assert.True(body.FirstSpan.Overlaps(WithBody));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    public void Scratch_memory_shorter_than_the_headers_is_an_error(int scratch)
    {
        ReadOnlySequence<byte> octets = Segments.Split(WithBody, 5, 20);

        Assert.False(SendReqView.TryDecode(in octets, new byte[scratch], out _, out ReadOnlySequence<byte> body, out MmsError error));

        Assert.Equal(MmsErrorCode.LimitExceeded, error.Code);
        Assert.InRange(error.Offset, 0, scratch);
        Assert.True(body.IsEmpty);
    }

    [Fact]
    public void Scratch_memory_shorter_than_a_PDU_without_a_body_is_an_error()
    {
        byte[] pdu = new NotifyRespInd { TransactionId = "T1", Status = MmsStatus.Retrieved }.Encode();
        ReadOnlySequence<byte> octets = Segments.Split(pdu, 5);

        Assert.False(NotifyRespIndView.TryDecode(in octets, new byte[pdu.Length - 1], out _, out MmsError error));

        Assert.Equal(new MmsError(MmsErrorCode.LimitExceeded, pdu.Length - 1, 0), error);
    }

    [Fact]
    public void Message_type_beyond_the_scratch_memory_is_not_taken_for_none()
    {
        byte[] octets =
        [
            0x98, .. "T1"u8, 0x00,                     // X-Mms-Transaction-Id
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x84, 0x83,                                // Content-Type: text/plain
        ];
        ReadOnlySequence<byte> segments = Segments.Split(octets, 2);

        Assert.False(SendReqView.TryDecode(in segments, new byte[4], out _, out _, out MmsError error));
        Assert.Equal(MmsErrorCode.LimitExceeded, error.Code);
        Assert.True(SendReqView.TryDecode(in segments, new byte[8], out _, out _, out _));
    }

    [Fact]
    public void Fault_in_the_headers_is_not_taken_for_a_limit()
    {
        byte[] octets =
        [
            0x8C, 0x80,                                // X-Mms-Message-Type: M-Send.req
            0x96, 0x09, 0xEA, (byte)'A', 0x00,         // Subject: 9 octets, which are not there
        ];
        ReadOnlySequence<byte> segments = Segments.Split(octets, 3);

        Assert.False(SendReqView.TryDecode(in segments, new byte[100], out _, out _, out MmsError error));

        Assert.Equal(new MmsError(MmsErrorCode.BadValueLength, 3, 0x96), error);
    }
}
