using System.Reflection;
using MmsCodec.Schema;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Pdus;

/// <summary>Each PDU with every header of its table, octet for octet.</summary>
public sealed class EveryPduTests
{
    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Fact]
    public void Samples_are_the_24_PDUs_of_the_standard() =>
        Assert.Equal(Enumerable.Range(128, 24), PduSamples.All.Select(sample => (int)sample.MessageType));

    [Theory]
    [MemberData(nameof(Types))]
    public void Sample_has_every_header_of_its_table(MmsMessageType type)
    {
        Assert.True(MmsHeaders.TryScan(PduSamples.Of(type).Octets, out MmsHeaders headers, out _));
        PduDefinition pdu = MmsSchema.FindPdu((byte)type)!;

        foreach (FieldDefinition field in pdu.Fields)
        {
            Assert.True(headers.OffsetOf((MmsHeader)field.Header.Code!) >= 0, field.Header.Name);
        }

        Assert.Equal(pdu.Body is not null, headers.HasBody && !headers.Body.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void View_gives_what_the_octets_hold(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);

        Assert.Equal(sample.Record, sample.Decode(sample.Octets, out MmsError error));
        Assert.Equal(default, error);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Pdu_of_unknown_type_decodes_to_the_same_record(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);

        Assert.Equal(sample.Record, MmsPdu.Decode(sample.Octets));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void View_says_that_every_header_is_there(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        var reader = new PropertyReader();

        Assert.True(sample.TryRead(sample.Octets, reader));

        Assert.Equal(sample.View.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length, reader.Properties);
        Assert.Equal(0, reader.Absent);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void View_says_which_headers_are_not_there(MmsMessageType type)
    {
        var reader = new PropertyReader();

        // X-Mms-Message-Type alone.
        Assert.True(PduSamples.Of(type).TryRead([0x8C, (byte)type], reader));

        Assert.Equal(0, reader.Present);
        Assert.Equal(1, reader.Items);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Record_is_written_as_the_octets(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);

        Assert.Equal(sample.Octets, sample.Record.Encode());
        Assert.Equal(sample.Octets.Length, sample.Record.EncodedLength);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoder_writes_the_octets(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        byte[] destination = new byte[sample.Octets.Length];

        Assert.True(sample.TryEncode(destination, out int written));

        Assert.Equal(sample.Octets, destination);
        Assert.Equal(sample.Octets.Length, written);
        Assert.Equal(sample.Octets.Length, sample.EncodedLength);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Encoder_writes_nothing_into_less_than_it_needs(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        byte[] destination = new byte[sample.Octets.Length - 1];

        Assert.False(sample.TryEncode(destination, out int written));

        Assert.Equal(0, written);
        Assert.All(destination, octet => Assert.Equal(0, octet));
    }
}
