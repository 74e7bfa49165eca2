using System.IO.Pipelines;
using System.Net;

namespace MmsCodec.Client;

/// <summary>One request to a relay that a client chose itself, and what comes of it. Redirects are not followed, and nothing is repeated.</summary>
internal sealed class HomeRelayExchange(HttpMessageInvoker invoker, MmsClientOptions options, bool allowsIdentifyingHeaders, TimeProvider clock)
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
        // The limit is for each wait in which nothing goes out: a message may be long.
        using var limit = new CancellationTokenSource(options.RequestTimeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        PduContent content = new(length, write, () => limit.CancelAfter(options.RequestTimeout));
        try
        {
            using HttpRequestMessage request = NewRequest(address, content);
            using HttpResponseMessage answer = await invoker.SendAsync(request, ending.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
            {
                return fail(FailureOf(answer, address), IsOfServer(answer.StatusCode));
            }

            Stream body = await answer.Content.ReadAsStreamAsync(ending.Token).ConfigureAwait(false);
            return await read(body, ending.Token).ConfigureAwait(false)
                ?? fail(new RequestFailure(RequestFailureKind.NotAMessage, answer.StatusCode), true);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return fail(new RequestFailure(RequestFailureKind.TimedOut), content.HasBegun);
        }
        catch (HttpRequestException fault)
        {
            RequestFailureKind kind = content.HasBegun ? RequestFailureKind.Broken : RequestFailureKind.Unreachable;
            return fail(new RequestFailure(kind, fault.StatusCode, Detail: fault.Message), content.HasBegun);
        }
        catch (IOException fault)
        {
            return fail(new RequestFailure(RequestFailureKind.Broken, Detail: fault.Message), content.HasBegun);
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
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", PduContent.MediaType);
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
