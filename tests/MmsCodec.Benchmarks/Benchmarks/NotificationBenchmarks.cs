using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Notification.ind of 170 octets.</summary>
public class NotificationBenchmarks
{
    private readonly byte[] _octets = Notifications.Usual;
    private readonly byte[] _buffer = new byte[Notifications.Usual.Length];

    [Benchmark(Description = "floor: copy")]
    public bool CopyOctets() => Floors.TryCopy(_octets, _buffer, out _);

    [Benchmark(Description = "floor: find the NULs")]
    public int FindNuls() => Floors.FindNuls(_octets);

    [Benchmark(Description = "floor: touch every octet")]
    public int TouchOctets() => Floors.TouchOctets(_octets);

    [Benchmark(Description = "view")]
    [Floor(nameof(FindNuls))]
    public bool DecodeView() => NotificationIndView.TryDecode(_octets, out _, out _);

    [Benchmark(Description = "view, all checks")]
    [Floor(nameof(FindNuls), AtMost = 2.0)]
    public bool DecodeViewWithChecks() => NotificationIndView.TryDecode(_octets, out NotificationIndView view, out _) && view.IsWellFormed;

    [Benchmark(Description = "view, read 5 headers")]
    [Floor(nameof(FindNuls))]
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
}
