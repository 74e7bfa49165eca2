using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests;

/// <summary>An application that knows some messages by their Message-IDs, and may fail.</summary>
internal sealed class Reports : IMessageReports
{
    private readonly ConcurrentQueue<MmsPdu> _taken = new();

    public IReadOnlyCollection<MmsPdu> Taken => _taken;

    public Dictionary<string, ReceivedNotification> Messages { get; } = [];

    public Exception? Fault { get; set; }

    public ValueTask TakeDeliveryAsync(DeliveryInd report, RelayHints hints, CancellationToken cancellationToken) => Take(report);

    public ValueTask TakeReadAsync(ReadOrigInd report, RelayHints hints, CancellationToken cancellationToken) => Take(report);

    public async ValueTask<ReceivedNotification?> CancelAsync(CancelReq request, RelayHints hints, CancellationToken cancellationToken)
    {
        await Take(request);
        return Messages.GetValueOrDefault(request.CancelId);
    }

    private ValueTask Take(MmsPdu pdu)
    {
        if (Fault is not null)
        {
            return ValueTask.FromException(Fault);
        }

        _taken.Enqueue(pdu);
        return ValueTask.CompletedTask;
    }
}
