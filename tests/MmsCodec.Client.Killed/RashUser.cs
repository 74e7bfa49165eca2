namespace MmsCodec.Client.Killed;

/// <summary>A user who answers at once, or soon, and after a restart perhaps otherwise than before.</summary>
internal sealed class RashUser : IMessagePrompt
{
    public async ValueTask<UserAnswer> AskAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        await Task.Delay(Random.Shared.Next(30), cancellationToken);
        return Random.Shared.GetItems([UserAnswer.Accept, UserAnswer.Reject, UserAnswer.Defer], 1)[0];
    }
}
