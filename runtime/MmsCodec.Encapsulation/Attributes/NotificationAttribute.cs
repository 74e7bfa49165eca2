namespace MmsCodec;

/// <summary>
/// Marks a type whose values are a PDU that the MMS Client answers: a notification, or what was retrieved for one.
/// The analyzers give each such value an origin, and follow the answer back to it.
/// </summary>
/// <param name="pdu">The PDU in the standard's spelling, for example <c>M-Notification.ind</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class NotificationAttribute(string pdu) : Attribute
{
    /// <summary>The PDU in the standard's spelling.</summary>
    public string Pdu { get; } = pdu;
}
