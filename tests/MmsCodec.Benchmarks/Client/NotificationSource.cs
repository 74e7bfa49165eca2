using System.Text;
using MmsCodec.Client;

namespace MmsCodec.Benchmarks.Client;

/// <summary>Pushes of notifications, each with a transaction id of its own.</summary>
internal sealed class NotificationSource
{
    private readonly byte[] _push;
    private readonly int _transactionIdAt;
    private int _count;

    public NotificationSource(Uri relay)
    {
        const string First = "0000000000";
        _push = WspPush.OfMms(
            new NotificationInd
            {
                TransactionId = First,
                From = FromValue.AddressPresent("+15550100/TYPE=PLMN"),
                Subject = "Greetings",
                MessageClass = MmsMessageClass.Personal,
                MessageSize = 10_000,
                Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
                ContentLocation = relay.AbsoluteUri,
            }.Encode(),
            transactionId: 1).Encode();
        _transactionIdAt = _push.AsSpan().IndexOf(Encoding.ASCII.GetBytes(First));
    }

    /// <summary>Octets of one push.</summary>
    public int Length => _push.Length;

    public PushArrival Next()
    {
        byte[] push = [.. _push];
        Interlocked.Increment(ref _count).TryFormat(push.AsSpan(_transactionIdAt, 10), out _, "D10");
        return new PushArrival(PushBearer.Datagram, push, "127.0.0.1:9200", DateTimeOffset.UtcNow);
    }
}
