using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>What a relay does with what clients send it. Called for many requests at once.</summary>
public interface IMmsRelayHandler
{
    /// <summary>Takes a PDU that a client posted; it is well-formed and one that goes from client to relay.</summary>
    /// <param name="pdu">The PDU.</param>
    /// <param name="context">The HTTP request; the answer to it is not written by the handler.</param>
    /// <returns>The answer.</returns>
    ValueTask<RelayAnswer> ReceiveAsync(MmsPdu pdu, HttpContext context);

    /// <summary>Gives a client the message that waits at a location.</summary>
    /// <param name="location">What follows the relay's path in X-Mms-Content-Location, the query included; without the first slash.</param>
    /// <param name="context">The HTTP request; the answer to it is not written by the handler.</param>
    /// <returns>The answer: an M-Retrieve.conf, or <see cref="RelayAnswer.NotFound"/>.</returns>
    ValueTask<RelayAnswer> RetrieveAsync(string location, HttpContext context);
}
