namespace MmsCodec;

/// <summary>A request to the relay that sent the notification, and what it may carry and do.</summary>
public abstract record TransactionRequest : TransactionAction
{
    private readonly bool _isBlocked;

    private protected TransactionRequest(ReceivedNotification notification, bool isBlocked)
        : base(notification) =>
        _isBlocked = isBlocked;

    /// <summary>Where the request goes: an absolute <c>http</c> or <c>https</c> address of the relay that sent the notification.</summary>
    [OriginatingAddress]
    public abstract Uri Address { get; }

    /// <summary>The HTTP proxy through which the relay is reached; <see langword="null"/> for none.</summary>
    public Uri? Proxy => Notification.Relay.Proxy;

    /// <summary>Whether the request may be tried again when it fails. Never for a blocked relay.</summary>
    public bool AllowsRetries => !_isBlocked;

    /// <summary>Whether redirects within the authority of <see cref="Address"/> may be followed. Never for a blocked relay.</summary>
    public bool AllowsRedirects => !_isBlocked;

    /// <summary>
    /// Whether the request may carry headers that say whose device this is. Only for a relay whose profile allows it, and never for a
    /// blocked one.
    /// </summary>
    public bool AllowsIdentifyingHeaders => !_isBlocked && Notification.Relay.AllowsIdentifyingHeaders;

    /// <summary>
    /// Whether the host of <see cref="Address"/> may be at an address that is not of the public network (loopback, private, link-local
    /// and the like). Only for a relay whose profile allows it.
    /// </summary>
    public bool AllowsPrivateAddresses => Notification.Relay.AllowsPrivateAddresses;
}
