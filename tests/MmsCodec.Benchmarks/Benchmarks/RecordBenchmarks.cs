using System.Text;
using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>The owned record of M-Notification.ind, beside its four strings alone.</summary>
public class RecordBenchmarks
{
    private readonly byte[] _octets = Notifications.Usual;
    private readonly byte[] _transactionId = Octets(view => view.TransactionId.ToString());
    private readonly byte[] _from = Octets(view => view.From.Address.ToString());
    private readonly byte[] _subject = Octets(view => view.Subject.ToString());
    private readonly byte[] _contentLocation = Octets(view => view.ContentLocation.ToString());

    private delegate string Reading(NotificationIndView view);

    [Benchmark(Description = "floor: create its strings")]
    [Allocates]
    public int CreateStrings() =>
        Encoding.UTF8.GetString(_transactionId).Length
        + Encoding.UTF8.GetString(_from).Length
        + Encoding.UTF8.GetString(_subject).Length
        + Encoding.UTF8.GetString(_contentLocation).Length;

    [Benchmark(Description = "decode to a record")]
    [Floor(nameof(CreateStrings), AtMost = 1.3)]
    [Allocates]
    public NotificationInd DecodeRecord() => NotificationInd.Decode(_octets);

    private static byte[] Octets(Reading reading) =>
        NotificationIndView.TryDecode(Notifications.Usual, out NotificationIndView view, out _) ? Encoding.UTF8.GetBytes(reading(view)) : [];
}
