using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Retrieve.conf of 83 KB with 5 parts.</summary>
public class RetrieveBenchmarks
{
    private readonly byte[] _octets = Messages.Retrieved.Encode();
    private readonly byte[] _destination = new byte[Messages.Retrieved.EncodedLength];

    [Benchmark(Description = "floor: copy")]
    public byte CopyOctets()
    {
        _octets.CopyTo(_destination.AsSpan());
        return _destination[^1];
    }

    [Benchmark(Baseline = true, Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "decode: view, all checks")]
    public bool DecodeView() => RetrieveConfView.TryDecode(_octets, out RetrieveConfView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "decode: view, walk the parts")]
    public int DecodeParts()
    {
        int length = 0;
        if (RetrieveConfView.TryDecode(_octets, out RetrieveConfView view, out _))
        {
            foreach (PartView part in view.Parts)
            {
                length += part.Data.Length;
            }
        }

        return length;
    }

    [Benchmark(Description = "decode: view, walk the parts, read their types and names")]
    public int DecodePartNames()
    {
        int length = 0;
        if (RetrieveConfView.TryDecode(_octets, out RetrieveConfView view, out _))
        {
            foreach (PartView part in view.Parts)
            {
                length += part.ContentType.MediaType.Text.Octets.Length + part.Name.Octets.Length;
            }
        }

        return length;
    }
}
