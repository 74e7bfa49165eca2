using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Send.req of 2.5 KB with 3 parts.</summary>
public class SendBenchmarks
{
    private readonly byte[] _octets = Messages.Send.Encode();
    private readonly byte[] _destination = new byte[Messages.Send.EncodedLength];

    [Benchmark(Description = "floor: copy")]
    public byte CopyOctets()
    {
        _octets.CopyTo(_destination.AsSpan());
        return _destination[^1];
    }

    [Benchmark(Baseline = true, Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "decode: view, all checks")]
    public bool DecodeView() => SendReqView.TryDecode(_octets, out SendReqView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "decode: view, walk the parts")]
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
    public int Encode() => Messages.Send.TryEncode(_destination, out int written) ? written : -1;
}
