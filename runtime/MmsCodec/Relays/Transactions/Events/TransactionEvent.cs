namespace MmsCodec;

/// <summary>Something that happened to a <see cref="NotificationTransaction"/>.</summary>
public abstract record TransactionEvent
{
    private protected TransactionEvent()
    {
    }
}
