namespace MmsCodec;

/// <summary>How far a response has come on its way to the relay.</summary>
public enum ResponseDelivery
{
    /// <summary>There is none to send.</summary>
    None = 0,

    /// <summary>It is to be sent, or being sent; what became of it is not known.</summary>
    Due,

    /// <summary>The relay took it. Whether it knew the transaction is not said: the client ignores the HTTP response to a response.</summary>
    Delivered,

    /// <summary>It was given up. It is due again when the relay repeats the notification, or at <see cref="Resumed"/>.</summary>
    Failed,
}
