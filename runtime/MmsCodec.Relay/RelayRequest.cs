using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>A PDU that a client posts: its headers have come, its parts come as they are read.</summary>
public sealed class RelayRequest
{
    /// <summary>A request.</summary>
    /// <param name="pdu">The PDU without its body.</param>
    /// <param name="parts">The parts of its body; none when the PDU has no body.</param>
    /// <param name="httpContext">The HTTP request that carries it.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RelayRequest(MmsPdu pdu, IAsyncEnumerable<MmsPartStream> parts, HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(httpContext);

        Pdu = pdu;
        Parts = parts;
        HttpContext = httpContext;
    }

    /// <summary>
    /// The PDU without its body: one that goes from client to relay, with its transaction id where its table has one, in a version that this
    /// relay knows.
    /// </summary>
    public MmsPdu Pdu { get; }

    /// <summary>
    /// The parts of the body, once, in wire order; a body that is no multipart is one part. A part's data are to be read before the next
    /// part is asked for, which skips what is left. Throws <see cref="MmsFormatException"/> where the octets cannot be followed or are too
    /// many; a handler lets it pass, and the client is told.
    /// </summary>
    public IAsyncEnumerable<MmsPartStream> Parts { get; }

    /// <summary>The HTTP request that carries the PDU: the client's address, its headers. The answer is not written by the handler.</summary>
    public HttpContext HttpContext { get; }
}
