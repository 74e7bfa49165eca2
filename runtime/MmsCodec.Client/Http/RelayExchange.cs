namespace MmsCodec.Client;

/// <summary>One request and what comes of it: its headers, its time limit, its redirects, and the faults of the network as values.</summary>
internal sealed class RelayExchange(HttpMessageInvoker invoker, MmsClientOptions options, TransactionRequest terms)
{
    private const string MmsMediaType = "application/vnd.wap.mms-message";

    public async Task<T> RunAsync<T>(
        Uri address,
        HttpMethod method,
        byte[]? content,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        Func<RequestFailure, T> fail,
        CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(options.RequestTimeout);
        try
        {
            Uri target = address;
            for (int redirects = 0; ; redirects++)
            {
                using HttpRequestMessage request = NewRequest(target, method, content);
                using HttpResponseMessage answer = await invoker.SendAsync(request, ending.Token).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode)
                {
                    return await read(answer, ending.Token).ConfigureAwait(false);
                }

                if (!Redirect.TryRead(answer, target, out Redirect redirect))
                {
                    return fail(new RequestFailure(RequestFailureKind.HttpStatus, answer.StatusCode));
                }

                bool mayFollow = terms.AllowsRedirects && redirects < options.MaxRedirects;
                if (redirect.Refuse(address, method, mayFollow) is { } kind)
                {
                    return fail(new RequestFailure(kind, answer.StatusCode, redirect.Target));
                }

                target = redirect.Target!;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return fail(new RequestFailure(RequestFailureKind.TimedOut));
        }
        catch (HttpRequestException fault)
        {
            return fail(new RequestFailure(KindOf(fault.HttpRequestError), fault.StatusCode, Detail: fault.Message));
        }
        catch (IOException fault)
        {
            return fail(new RequestFailure(RequestFailureKind.Broken, Detail: fault.Message));
        }
    }

    private HttpRequestMessage NewRequest(Uri target, HttpMethod method, byte[]? content)
    {
        var request = new HttpRequestMessage(method, target);
        request.Headers.TryAddWithoutValidation("Accept", MmsMediaType);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", MmsMediaType);
        }

        if (terms.AllowsIdentifyingHeaders)
        {
            foreach ((string name, string value) in options.IdentifyingHeaders)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    private static RequestFailureKind KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError
            or HttpRequestError.SecureConnectionError => RequestFailureKind.Unreachable,
        _ => RequestFailureKind.Broken,
    };
}
