using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>One attempt at a request: its headers, its time limits, its redirects, and the faults of the network as values.</summary>
internal sealed class RelayExchange(HttpMessageInvoker invoker, MmsClientOptions options, TransactionRequest terms, TimeProvider time)
{
    public const string MmsMediaType = "application/vnd.wap.mms-message";

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> RunAsync<T>(
        Uri address,
        HttpMethod method,
        byte[]? content,
        Func<HttpResponseMessage, RequestClock, ValueTask<T>> read,
        Func<RequestFailure, T> fail,
        CancellationToken cancellationToken)
    {
        using RequestClock clock = new(options, time, cancellationToken);
        try
        {
            Uri target = address;
            for (int redirects = 0; ; redirects++)
            {
                using HttpRequestMessage request = NewRequest(target, method, content);
                using HttpResponseMessage answer = await invoker.SendAsync(request, clock.Token).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode)
                {
                    return await read(answer, clock).ConfigureAwait(false);
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
                clock.AwaitRelay();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return fail(new RequestFailure(RequestFailureKind.TimedOut));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return fail(RequestFaults.Of(fault));
        }
    }

    private HttpRequestMessage NewRequest(Uri target, HttpMethod method, byte[]? content)
    {
        if (!terms.AllowsPrivateAddresses)
        {
            // What goes through a proxy is connected to there; an address that stands in the URI can be refused here.
            TargetConnector.RequirePublic(target.IdnHost);
        }

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
}
