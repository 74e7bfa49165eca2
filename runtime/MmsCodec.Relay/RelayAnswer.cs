using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>What a relay answers to one HTTP request.</summary>
public sealed class RelayAnswer
{
    private RelayAnswer(int status, MmsPdu? pdu = null, IReadOnlyList<MmsPartSource>? parts = null)
    {
        Status = status;
        Pdu = pdu;
        Parts = parts;
    }

    /// <summary>The PDU was taken, and nothing is to be said about it: HTTP 200 without a body.</summary>
    public static RelayAnswer Accepted { get; } = new(StatusCodes.Status200OK);

    /// <summary>
    /// No notification or message of this relay has the transaction id, so the response was meant for another relay: HTTP 404. A relay that
    /// says 200 here hides the mistake from whoever could correct it.
    /// </summary>
    public static RelayAnswer UnknownTransaction { get; } = new(StatusCodes.Status404NotFound);

    /// <summary>There is no message at the location: HTTP 404.</summary>
    public static RelayAnswer NotFound { get; } = new(StatusCodes.Status404NotFound);

    /// <summary>
    /// The relay has no service for this PDU: its confirmation with X-Mms-Response-Status Error-unsupported-message or X-Mms-Store-Status
    /// Error-permanent-service-denied; HTTP 501 for a PDU that has no confirmation.
    /// </summary>
    public static RelayAnswer NotServed { get; } = new(StatusCodes.Status501NotImplemented);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The PDU that the answer carries; <see langword="null"/> for none.</summary>
    public MmsPdu? Pdu { get; }

    /// <summary>The parts that follow <see cref="Pdu"/>; <see langword="null"/> when that has its body itself, or none.</summary>
    public IReadOnlyList<MmsPartSource>? Parts { get; }

    /// <summary>A PDU in answer: HTTP 200.</summary>
    /// <param name="pdu">The PDU with its body, for example M-Send.conf.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pdu"/> is <see langword="null"/>.</exception>
    public static RelayAnswer Of(MmsPdu pdu)
    {
        ArgumentNullException.ThrowIfNull(pdu);

        return new RelayAnswer(StatusCodes.Status200OK, pdu);
    }

    /// <summary>A PDU whose parts are written while their data come: HTTP 200.</summary>
    /// <param name="pdu">The PDU without its body, for example M-Retrieve.conf.</param>
    /// <param name="parts">The parts of its body; one when its Content-Type is no multipart.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static RelayAnswer Of(MmsPdu pdu, IReadOnlyList<MmsPartSource> parts)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        ArgumentNullException.ThrowIfNull(parts);

        return new RelayAnswer(StatusCodes.Status200OK, pdu, parts);
    }

    /// <summary>An HTTP status and nothing else, for what MM1 has no words for: HTTP 401, 503.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static RelayAnswer OfStatus(int status) => new(status);
}
