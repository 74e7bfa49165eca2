namespace MmsCodec.Relay;

/// <summary>
/// Sends PDUs to clients as WSP pushes in SMS to port 2948 (WDP over SMS), in as many parts as they need. May be used from many threads.
/// </summary>
/// <param name="centre">What brings the SMS to the clients.</param>
/// <param name="originator">From whom they are said to be: the relay's number, short code or name.</param>
/// <param name="clock">The time that they carry; the system's when <see langword="null"/>.</param>
public sealed class SmsPushSender(ISmsCentre centre, SmsAddress originator, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    // Beginning anywhere, so that a relay that starts anew does not use the references of parts that are on their way still.
    private int _sent = Random.Shared.Next(ushort.MaxValue);

    /// <summary>Sends a PDU.</summary>
    /// <param name="pdu">The PDU, for example M-Notification.ind.</param>
    /// <param name="receiver">The number of the client.</param>
    /// <param name="cancellationToken">Ends the attempt; some parts may be on their way then.</param>
    /// <returns>When the service centre has all parts.</returns>
    /// <exception cref="ArgumentException">A value of the PDU cannot be encoded, or it is longer than 255 SMS can carry.</exception>
    public async ValueTask SendAsync(MmsPdu pdu, string receiver, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        ArgumentNullException.ThrowIfNull(receiver);

        int number = Interlocked.Increment(ref _sent);
        byte[] push = WspPush.OfMms(pdu.Encode(), transactionId: (byte)number).Encode();
        var timestamp = SmsTimestamp.Of(_clock.GetUtcNow());
        foreach (SmsUserData part in SmsSegmenter.Split(push, SmsPorts.Push, reference: (ushort)number))
        {
            SmsDeliver sms = new()
            {
                Originator = originator,
                DataCoding = SmsDataCoding.Octets,
                Timestamp = timestamp,
                UserData = part,
            };
            await centre.DeliverAsync(receiver, sms.Encode(), cancellationToken).ConfigureAwait(false);
        }
    }
}
