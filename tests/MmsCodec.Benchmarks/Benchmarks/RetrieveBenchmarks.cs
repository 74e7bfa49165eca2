using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Retrieve.conf of 83 KB with 5 parts, and one whose pictures are ten times as big.</summary>
public class RetrieveBenchmarks
{
    private readonly byte[] _octets = Messages.Retrieved.Encode();
    private readonly byte[] _greater = Messages.RetrievedGreater.Encode();
    private readonly byte[] _destination = new byte[Messages.Retrieved.EncodedLength];

    [Benchmark(Description = "floor: copy")]
    public bool CopyOctets() => Floors.TryCopy(_octets, _destination, out _);

    [Benchmark(Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "view, all checks")]
    [Floor(nameof(FindNuls))]
    public bool DecodeView() => RetrieveConfView.TryDecode(_octets, out RetrieveConfView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "view, index of the parts")]
    [Floor(nameof(FindNuls))]
    public int DecodeParts() => WalkParts(_octets);

    [Benchmark(Description = "the same of 0.8 MB")]
    [Floor(nameof(DecodeParts), AtMost = 1.1)]
    public int DecodeGreaterParts() => WalkParts(_greater);

    [Benchmark(Description = "view, deep index: the parts with their types and names")]
    [Floor(nameof(FindNuls))]
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

    private static int WalkParts(byte[] octets)
    {
        int length = 0;
        if (RetrieveConfView.TryDecode(octets, out RetrieveConfView view, out _))
        {
            foreach (PartView part in view.Parts)
            {
                length += part.Data.Length;
            }
        }

        return length;
    }
}
