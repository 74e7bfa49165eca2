using System.Buffers;
using MmsCodec.Inspection;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Tests.Threads;

/// <summary>The same octets, read by many threads at once: each reads what one alone does.</summary>
public sealed class ManyThreadsTests
{
    private const int Rounds = 20;

    public static TheoryData<MmsMessageType> Types => PduSamples.Types;

    [Theory]
    [MemberData(nameof(Types))]
    public void Views_records_and_findings_are_the_same(MmsMessageType type)
    {
        PduSample sample = PduSamples.Of(type);
        string alone = Read(sample);

        Assert.All(AtOnce.Do(() => Enumerable.Range(0, Rounds).Select(_ => Read(sample)).Distinct().ToArray()), read => Assert.Equal([alone], read));
    }

    [Fact]
    public void Charsets_are_the_same()
    {
        int[] charsets = [.. Enumerable.Range(0, 3_000)];
        byte[] octets = [0x41, 0xC3, 0xA9, 0x1B, 0x24, 0x42, 0xFF];
        string[] alone = [.. charsets.Select(mib => new EncodedString(octets, mib).ToString())];

        Assert.All(AtOnce.Do(() => charsets.Select(mib => new EncodedString(octets, mib).ToString()).ToArray()), read => Assert.Equal(alone, read));
    }

    // All that is read, in words and octets.
    private static string Read(PduSample sample)
    {
        byte[] octets = sample.Octets;
        PropertyReader reader = new();
        Assert.True(sample.TryRead(octets, reader));
        MmsPdu? view = sample.Decode(octets, out MmsError error);
        Assert.Equal(sample.Record, view);
        Assert.Equal(default, error);
        Assert.True(MmsPdu.TryDecode(octets, out MmsPdu? record, out _));
        ArrayBufferWriter<byte> tree = new();
        MmsDocument.Read(octets).Encode(tree);
        Assert.True(MmsConformance.TryCheck(octets, out IReadOnlyList<MmsFinding> findings, out _));
        return $"{reader.Properties} {reader.Items} {reader.Present} {record} {Convert.ToHexString(record.Encode())} "
            + $"{Convert.ToHexString(tree.WrittenSpan)} {string.Join(' ', findings)}";
    }
}
