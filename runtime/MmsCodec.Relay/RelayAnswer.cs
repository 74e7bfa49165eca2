using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>What a relay answers to one HTTP request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Pdu">The PDU that the answer carries; <see langword="null"/> for none.</param>
public sealed record RelayAnswer(int Status, MmsPdu? Pdu = null)
{
    /// <summary>The PDU was taken, and nothing is to be said about it: HTTP 200 without a body.</summary>
    public static RelayAnswer Accepted { get; } = new(StatusCodes.Status200OK);

    /// <summary>
    /// No notification or message of this relay has the transaction id, so the response was meant for another relay: HTTP 404. A relay that
    /// says 200 here hides the mistake from whoever could correct it.
    /// </summary>
    public static RelayAnswer UnknownTransaction { get; } = new(StatusCodes.Status404NotFound);

    /// <summary>There is no message at the location: HTTP 404.</summary>
    public static RelayAnswer NotFound { get; } = new(StatusCodes.Status404NotFound);

    /// <summary>The relay has no service for this PDU: HTTP 501.</summary>
    public static RelayAnswer NotServed { get; } = new(StatusCodes.Status501NotImplemented);

    /// <summary>A PDU in answer: HTTP 200.</summary>
    /// <param name="pdu">The PDU, for example M-Retrieve.conf.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pdu"/> is <see langword="null"/>.</exception>
    public static RelayAnswer Of(MmsPdu pdu)
    {
        ArgumentNullException.ThrowIfNull(pdu);

        return new RelayAnswer(StatusCodes.Status200OK, pdu);
    }
}
