namespace MmsCodec.Client;

/// <summary>The options that are in force, which may be replaced while the client runs.</summary>
internal sealed class CurrentOptions(MmsClientOptions options)
{
    private volatile MmsClientOptions _value = options;

    public MmsClientOptions Value
    {
        get => _value;
        set => _value = value;
    }

    public RelayDecision Decide(ReceivedNotification notification) => _value.Policy.Decide(notification.Relay);
}
