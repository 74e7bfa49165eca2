using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Notification.ind of 170 octets.</summary>
public class NotificationBenchmarks
{
    private readonly byte[] _octets = Notifications.Usual;
    private readonly byte[] _buffer = new byte[Notifications.Usual.Length];

    [Benchmark(Description = "floor: copy")]
    public byte CopyOctets()
    {
        _octets.CopyTo(_buffer.AsSpan());
        return _buffer[^1];
    }

    [Benchmark(Baseline = true, Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "floor: touch every octet")]
    public int TouchOctets() => Floors.TouchOctets(_octets);

    [Benchmark(Description = "decode: view")]
    public bool DecodeView() => NotificationIndView.TryDecode(_octets, out _, out _);

    [Benchmark(Description = "decode: view, all checks")]
    public bool DecodeViewWithChecks() => NotificationIndView.TryDecode(_octets, out NotificationIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "decode: view, read 5 headers")]
    public int DecodeViewAndReadHeaders()
    {
        if (!NotificationIndView.TryDecode(_octets, out NotificationIndView view, out _))
        {
            return -1;
        }

        return view.TransactionId.Octets.Length
            + view.ContentLocation.Octets.Length
            + view.From.Address.Octets.Length
            + (int)view.MessageSize
            + (int)view.Expiry.Delta.GetValueOrDefault().Ticks;
    }

    [Benchmark(Description = "decode: record")]
    public NotificationInd DecodeRecord() => NotificationInd.Decode(_octets);
}
