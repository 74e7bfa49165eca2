namespace MmsCodec.Client.Tests;

/// <summary>A user who answers what the test says, and whom the test can see being asked.</summary>
internal sealed class Prompt(Func<ReceivedNotification, UserAnswer>? answer = null) : IMessagePrompt
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public static Prompt Answering(UserAnswer answer) => new(_ => answer);

    public ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return ValueTask.FromResult(
            answer is null ? throw new InvalidOperationException("Nobody should have been asked.") : answer(notification));
    }
}
