namespace MmsCodec.Client;

/// <summary>
/// The application's side of what relays push besides notifications. Reports have no transaction id, so a repeated one is handed over
/// again. When a method throws, whoever brought the push is told that it was not taken, where its bearer can be told that.
/// </summary>
public interface IMessageReports
{
    /// <summary>Takes a delivery report, M-Delivery.ind (OMA-TS-MMS_ENC-V1_3 §6.6). Nothing answers it.</summary>
    /// <param name="report">What became of a message that was sent, for one recipient.</param>
    /// <param name="hints">What was said about where it came from; it can be forged.</param>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>When the application has it.</returns>
    ValueTask TakeDeliveryAsync(DeliveryInd report, RelayHints hints, CancellationToken cancellationToken);

    /// <summary>Takes a read report, M-Read-Orig.ind (OMA-TS-MMS_ENC-V1_3 §6.7.2). Nothing answers it.</summary>
    /// <param name="report">That a message which was sent has been read, or deleted unread.</param>
    /// <param name="hints">What was said about where it came from; it can be forged.</param>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>When the application has it.</returns>
    ValueTask TakeReadAsync(ReadOrigInd report, RelayHints hints, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a request to cancel a message that was retrieved, M-Cancel.req (OMA-TS-MMS_ENC-V1_3 section 6). X-Mms-Cancel-ID is the
    /// Message-ID of its M-Retrieve.conf. Anyone can push such a request; whether the message goes is for the application to decide.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="hints">What was said about where it came from; it can be forged.</param>
    /// <param name="cancellationToken">The client stops.</param>
    /// <returns>
    /// The notification that the sink was given with the message: its relay is sent M-Cancel.conf, and no other, unless it is blocked.
    /// <see langword="null"/> when no message has that id, or messages of more than one relay have; then nothing is sent.
    /// </returns>
    ValueTask<ReceivedNotification?> CancelAsync(CancelReq request, RelayHints hints, CancellationToken cancellationToken);
}
