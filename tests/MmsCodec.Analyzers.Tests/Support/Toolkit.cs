// What a library that builds on the runtime declares, with the runtime's attributes: a transport, and a few shorthands.
#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace MmsCodec;

public interface IMmsTransport
{
    Task SendAsync([AckDestination] Uri destination, [Acknowledgement] ReadOnlyMemory<byte> pdu, CancellationToken cancellation = default);
    Task AcknowledgeAsync([AckDestination] OriginatingRelay relay, NotifyRespInd response, CancellationToken cancellation = default);
    void Send([AckDestination] scoped ReadOnlySpan<byte> destination, [Acknowledgement] scoped ReadOnlySpan<byte> pdu);
    Task<byte[]> RetrieveAsync([RetrievalDestination] Uri from, NotificationInd notification, CancellationToken cancellation = default);
}

public static class Responses
{
    public static NotifyRespInd For(NotificationInd notification, MmsStatus status) => null!;
    [return: Acknowledgement("M-Notification.ind")] public static byte[] Respond(this ReceivedNotification received, MmsStatus status) => [];
    public static ReceivedNotification Receive(ReadOnlySpan<byte> push) => null!;
}
