namespace MmsCodec.Relay;

/// <summary>
/// What a relay does with what clients send it. Called for many requests at once. What it throws is logged and answered as a failure of the
/// relay that may pass: with the confirmation that the PDU has, else HTTP 500.
/// </summary>
public interface IMmsRelayHandler
{
    /// <summary>Takes a PDU that a client posted.</summary>
    /// <param name="request">The PDU, whose parts are read as they arrive.</param>
    /// <param name="cancellationToken">The client is gone, or the relay stops.</param>
    /// <returns>
    /// The answer: the confirmation of a request, <see cref="RelayAnswer.Accepted"/> for a response that was expected,
    /// <see cref="RelayAnswer.UnknownTransaction"/> for one that was not, <see cref="RelayAnswer.NotServed"/> for what this relay does not do.
    /// </returns>
    ValueTask<RelayAnswer> ReceiveAsync(RelayRequest request, CancellationToken cancellationToken);

    /// <summary>Gives a client the message that waits at a location.</summary>
    /// <param name="retrieval">What is asked for.</param>
    /// <param name="cancellationToken">The client is gone, or the relay stops.</param>
    /// <returns>The answer: an M-Retrieve.conf, or <see cref="RelayAnswer.NotFound"/>.</returns>
    ValueTask<RelayAnswer> RetrieveAsync(RelayRetrieval retrieval, CancellationToken cancellationToken);
}
