namespace MmsCodec.Client;

/// <summary>What is shared by all that is done for one transaction at a time.</summary>
internal sealed class TransactionLane(TransactionLanes owner, TransactionKey key) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public TransactionKey Key { get; } = key;

    /// <summary>Who has joined; the lanes' lock guards it.</summary>
    public int Users { get; set; }

    /// <summary>The transaction as it is kept; <see langword="null"/> when that is not known. Only inside the lane.</summary>
    public NotificationTransaction? Current { get; set; }

    /// <summary>How often something was tried in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>The retrieval under way; <see langword="null"/> when there is none.</summary>
    public LaneActivity? Retrieval { get; set; }

    /// <summary>The prompt that is open; <see langword="null"/> when none is.</summary>
    public LaneActivity? Prompt { get; set; }

    /// <summary>Waits until nobody else is inside.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    public void Exit() => _gate.Release();

    public void Dispose() => owner.Leave(this);

    public void Close() => _gate.Dispose();
}
