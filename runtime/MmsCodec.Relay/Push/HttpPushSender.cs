using System.Net;
using System.Net.Http.Headers;

namespace MmsCodec.Relay;

/// <summary>Sends PDUs to clients over HTTP (OTA-HTTP). May be used from many threads.</summary>
/// <param name="http">What sends the requests; not disposed of.</param>
/// <param name="initiatorUri">X-Wap-Initiator-URI of what is sent; <see langword="null"/> for none.</param>
public sealed class HttpPushSender(HttpMessageInvoker http, string? initiatorUri = null)
{
    /// <summary>Sends a PDU.</summary>
    /// <param name="pdu">The PDU, for example M-Notification.ind.</param>
    /// <param name="client">Where the client receives pushes.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>What the client answered; with a status of success it has the push, otherwise it is to be sent again.</returns>
    /// <exception cref="ArgumentException">A value of the PDU cannot be encoded.</exception>
    /// <exception cref="HttpRequestException">The client was not reached.</exception>
    public async Task<HttpStatusCode> SendAsync(MmsPdu pdu, Uri client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pdu);
        ArgumentNullException.ThrowIfNull(client);

        using HttpRequestMessage request = new(HttpMethod.Post, client) { Content = new ByteArrayContent(pdu.Encode()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.wap.mms-message");
        request.Headers.TryAddWithoutValidation("X-Wap-Application-Id", "x-wap-application:mms.ua");
        if (initiatorUri is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Wap-Initiator-URI", initiatorUri);
        }

        using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.StatusCode;
    }
}
