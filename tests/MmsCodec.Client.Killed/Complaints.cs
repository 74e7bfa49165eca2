namespace MmsCodec.Client.Killed;

/// <summary>Says on the standard error what should not happen in any run.</summary>
internal sealed class Complaints : IClientObserver
{
    public void Observe(ClientStep step)
    {
        if (step is ApplicationFailed or StoreFailed or NotificationNotKept or PushDiscarded or NotificationUnanswerable)
        {
            Console.Error.WriteLine(step);
        }
    }
}
