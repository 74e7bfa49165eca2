using System.Buffers;
using MmsCodec.Tests.Pdus.Samples;
using MmsCodec.Tests.Wsp;

namespace MmsCodec.Tests.Pdus;

/// <summary>Decoding a view, reading every property of it and encoding take no byte from the heap, for any PDU.</summary>
public sealed class ZeroAllocationTests
{
    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Decoding_a_view_and_reading_every_property_allocates_nothing(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        byte[] octets = sample.Octets;
        var reader = new PropertyReader();

        Assert.Equal(0, AllocatedBy(() => sample.TryRead(octets, reader)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Decoding_a_view_over_segments_allocates_nothing(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        ReadOnlySequence<byte> segments = Segments.Split(sample.Octets, sample.Octets.Length / 2);
        var reader = new PropertyReader();

        Assert.Equal(0, AllocatedBy(() => sample.TryRead(in segments, reader)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoding_allocates_nothing(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        byte[] destination = new byte[sample.Octets.Length];

        Assert.Equal(0, AllocatedBy(() => sample.TryEncode(destination, out _)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoding_into_a_buffer_writer_allocates_nothing(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        ArrayBufferWriter<byte> writer = new(sample.Octets.Length);

        Assert.Equal(0, AllocatedBy(() =>
        {
            writer.ResetWrittenCount();
            sample.Encode(writer);
            return writer.WrittenCount == sample.Octets.Length;
        }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoding_a_record_into_a_span_allocates_nothing(MmsMessageType type)
    {
        MmsPdu record = PduSamples.Of(type).Record;
        byte[] destination = new byte[record.EncodedLength];

        Assert.Equal(0, AllocatedBy(() => record.TryEncode(destination, out _)));
    }

    [Fact]
    public void Measuring_sees_a_single_allocation()
    {
        object? last = null;

        Assert.Equal(Allocation.Rounds * 24, AllocatedBy(() =>
        {
            last = new object();
            return true;
        }));
        GC.KeepAlive(last);
    }

    private static long AllocatedBy(Func<bool> action)
    {
        bool allSucceeded = true;
        long allocated = Allocation.Of(() => allSucceeded &= action());
        Assert.True(allSucceeded);
        return allocated;
    }
}
