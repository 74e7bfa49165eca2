using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Send.req of 2.5 KB with 3 parts.</summary>
public class SendBenchmarks
{
    private readonly byte[] _octets = Messages.Send.Encode();
    private readonly byte[] _destination = new byte[Messages.Send.EncodedLength];

    [Benchmark(Description = "floor: copy")]
    public bool CopyOctets() => Floors.TryCopy(_octets, _destination, out _);

    [Benchmark(Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "view, all checks")]
    [Floor(nameof(FindNuls))]
    public bool DecodeView() => SendReqView.TryDecode(_octets, out SendReqView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "view, index of the parts")]
    [Floor(nameof(FindNuls))]
    public int DecodeParts()
    {
        int length = 0;
        if (SendReqView.TryDecode(_octets, out SendReqView view, out _))
        {
            foreach (PartView part in view.Parts)
            {
                length += part.Data.Length;
            }
        }

        return length;
    }

    [Benchmark(Description = "encode a record")]
    [Floor(nameof(CopyOctets))]
    public bool Encode() => Messages.Send.TryEncode(_destination, out _);
}
