using System.IO.Pipelines;
using System.Net;

namespace MmsCodec.Client;

/// <summary>One request to a relay that a client chose itself, and what comes of it. Redirects are not followed, and nothing is repeated.</summary>
internal sealed class HomeRelayExchange(
    HttpMessageInvoker invoker, MmsClientOptions options, RelayRoute route, bool allowsIdentifyingHeaders, TimeProvider time)
{
    /// <summary>Posts a PDU.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="length">Its octets.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="read">Reads the answer of a success; null when it is not the one that was waited for.</param>
    /// <param name="fail">What a failure is; told whether the relay may have taken the PDU.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<T> PostAsync<T>(
        Uri address,
        long length,
        Func<PipeWriter, CancellationToken, Task> write,
        Func<Stream, CancellationToken, Task<T?>> read,
        Func<RequestFailure, bool, T> fail,
        CancellationToken cancellationToken)
        where T : class
    {
        using RequestClock clock = new(options, time, cancellationToken);
        PduContent content = new(length, write, clock.AwaitRelay);
        try
        {
            using HttpRequestMessage request = NewRequest(address, content);
            using HttpResponseMessage answer = await invoker.SendAsync(request, clock.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                return fail(FailureOf(answer, address), IsOfServer(answer.StatusCode));
            }

            Stream body = await answer.Content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
            return await read(new RelayBody(body, clock), clock.Token).ConfigureAwait(false)
                ?? fail(new RequestFailure(RequestFailureKind.NotAMessage, answer.StatusCode), true);
        }
        catch (OperationCanceledException) when (clock.HasRunOut && !cancellationToken.IsCancellationRequested)
        {
            return fail(new RequestFailure(RequestFailureKind.TimedOut), content.HasBegun);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return fail(RequestFaults.Of(fault), content.HasBegun);
        }
    }

    // A relay that fails, or a gateway that waits for one in vain, may have taken the request; one that refuses has not.
    private static bool IsOfServer(HttpStatusCode status) =>
        status >= HttpStatusCode.InternalServerError && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable);

    private static RequestFailure FailureOf(HttpResponseMessage answer, Uri address)
    {
        if (!Redirect.TryRead(answer, address, out Redirect redirect))
        {
            return new RequestFailure(RequestFailureKind.HttpStatus, answer.StatusCode);
        }

        RequestFailureKind kind = redirect.Refuse(address, HttpMethod.Post, mayFollow: false) ?? RequestFailureKind.RedirectRefused;
        return new RequestFailure(kind, answer.StatusCode, redirect.Target);
    }

    private HttpRequestMessage NewRequest(Uri address, PduContent content)
    {
        if (!route.AllowsPrivateAddresses)
        {
            // What goes through a proxy is connected to there; an address that stands in the URI can be refused here.
            TargetConnector.RequirePublic(address.IdnHost);
        }

        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", RelayExchange.MmsMediaType);
        if (allowsIdentifyingHeaders)
        {
            foreach ((string name, string value) in options.IdentifyingHeaders)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}
