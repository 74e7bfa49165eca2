using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Table;
using MmsCodec.Tests.Pdus.Samples;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>Each of the 24 PDUs with every header of its table: the samples of the tests.</summary>
public class PduBenchmarks
{
    private readonly byte[] _destination = new byte[2048];
    private readonly PropertyReader _reader = new();
    private PduSample _sample = PduSamples.All[0];

    public static IEnumerable<MmsMessageType> Types => PduSamples.All.Select(sample => sample.MessageType);

    [ParamsSource(nameof(Types))]
    public MmsMessageType Pdu
    {
        get => _sample.MessageType;
        set => _sample = PduSamples.All.Single(sample => sample.MessageType == value);
    }

    [Benchmark(Description = "octets copied, ns")]
    public bool Copy() => Floors.TryCopy(_sample.Octets, _destination, out _);

    [Benchmark(Description = "NULs found, ns")]
    public int FindNuls() => Floors.FindNuls(_sample.Octets);

    [Benchmark(Description = "view with all checks, ns (times NULs)")]
    [Floor(nameof(FindNuls))]
    public bool Decode() => _sample.IsWellFormed(_sample.Octets);

    [Benchmark(Description = "view, every property read, ns (times NULs)")]
    [Floor(nameof(FindNuls))]
    public bool DecodeAndRead() => _sample.TryRead(_sample.Octets, _reader);

    [Benchmark(Description = "encoded, ns (times copy)")]
    [Floor(nameof(Copy))]
    public bool Encode() => _sample.TryEncode(_destination, out _);

    [Benchmark(Description = "decoded to a record, ns (times NULs)")]
    [Floor(nameof(FindNuls))]
    [Allocates]
    public MmsPdu? DecodeRecord() => _sample.Decode(_sample.Octets, out _);
}
