using System.Collections.Concurrent;

namespace MmsCodec.Client.Tests.Engine;

/// <summary>Users who answer when the test says so.</summary>
internal sealed class OpenPrompt : IMessagePrompt
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<UserAnswer>> _open = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly SemaphoreSlim _asking = new(0);

    /// <summary>The transaction ids that were asked about, in order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>The prompts that are open.</summary>
    public ICollection<string> Open => _open.Keys;

    /// <summary>Makes the next question fail.</summary>
    public Exception? Fault { get; set; }

    public Task WhenAskedAsync() => _asking.WaitAsync(TestContext.Current.CancellationToken);

    public void Answer(string transactionId, UserAnswer answer) => _open[transactionId].SetResult(answer);

    public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        string id = notification.Key.TransactionId;
        _asked.Enqueue(id);
        TaskCompletionSource<UserAnswer> answer = _open.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        _asking.Release();
        try
        {
            return Fault is null ? await answer.Task.WaitAsync(cancellationToken) : throw Fault;
        }
        finally
        {
            _open.TryRemove(id, out _);
        }
    }
}
