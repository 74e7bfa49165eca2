using System.Buffers;
using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;
using MmsCodec.Tests.Pdus;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>Octets in several segments, as pipes give them: the notification in two, M-Retrieve.conf of 83 KB in pieces of 4 KB.</summary>
public class SegmentBenchmarks
{
    private const int Piece = 4096;

    private readonly byte[] _notification = Notifications.Usual;
    private readonly byte[] _retrieved = Messages.Retrieved.Encode();
    private readonly ReadOnlySequence<byte> _notificationInTwo = Segments.Split(Notifications.Usual, Notifications.Usual.Length / 2);
    private readonly ReadOnlySequence<byte> _retrievedInPieces = InPieces(Messages.Retrieved.Encode());

    [Benchmark(Description = "M-Notification.ind in one segment: view")]
    public bool Notification() => NotificationIndView.TryDecode(_notification, out _, out _);

    [Benchmark(Description = "M-Notification.ind in two segments: view")]
    [Floor(nameof(Notification))]
    public bool NotificationInTwo() => NotificationIndView.TryDecode(in _notificationInTwo, stackalloc byte[256], out _, out _);

    [Benchmark(Description = "M-Retrieve.conf in one segment: index of the parts")]
    public long Retrieved()
    {
        long length = 0;
        if (RetrieveConfView.TryDecode(_retrieved, out RetrieveConfView view, out _))
        {
            foreach (PartView part in view.Parts)
            {
                length += part.Data.Length;
            }
        }

        return length;
    }

    [Benchmark(Description = "M-Retrieve.conf in pieces of 4 KB: index of the parts")]
    [Floor(nameof(Retrieved))]
    public long RetrievedInPieces()
    {
        long length = 0;
        Span<byte> scratch = stackalloc byte[512];
        if (RetrieveConfView.TryDecode(in _retrievedInPieces, scratch, out _, out ReadOnlySequence<byte> body, out _))
        {
            Span<byte> headers = stackalloc byte[512];
            MultipartSequenceReader parts = new(body, headers);
            while (parts.MoveNext())
            {
                length += parts.Current.Data.Length;
            }
        }

        return length;
    }

    private static ReadOnlySequence<byte> InPieces(byte[] octets) =>
        Segments.Split(octets, [.. Enumerable.Range(1, (octets.Length - 1) / Piece).Select(piece => piece * Piece)]);
}
