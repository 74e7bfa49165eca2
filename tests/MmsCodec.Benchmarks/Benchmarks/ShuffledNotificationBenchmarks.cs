using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>512 M-Notification.ind whose optional headers vary, so that the processor cannot learn one by heart.</summary>
public class ShuffledNotificationBenchmarks
{
    private const int Count = 512;

    private readonly byte[][] _notifications = Notifications.Shuffled;

    [Benchmark(OperationsPerInvoke = Count, Description = "floor: find the NULs")]
    public int FindNuls()
    {
        int count = 0;
        foreach (byte[] octets in _notifications)
        {
            count += Floors.FindNuls(octets);
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "view")]
    [Floor(nameof(FindNuls))]
    public int DecodeViews()
    {
        int decoded = 0;
        foreach (byte[] octets in _notifications)
        {
            decoded += NotificationIndView.TryDecode(octets, out _, out _) ? 1 : 0;
        }

        return decoded;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "view, all checks")]
    [Floor(nameof(FindNuls), AtMost = 2.2)]
    public int DecodeViewsWithChecks()
    {
        int wellFormed = 0;
        foreach (byte[] octets in _notifications)
        {
            wellFormed += NotificationIndView.TryDecode(octets, out NotificationIndView view, out _) && view.IsWellFormed ? 1 : 0;
        }

        return wellFormed;
    }
}
