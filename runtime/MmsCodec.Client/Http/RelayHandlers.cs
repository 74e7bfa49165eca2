using System.Collections.Concurrent;
using System.Net;

namespace MmsCodec.Client;

/// <summary>One HTTP handler for each proxy: the proxy is a property of a handler, and profiles name few of them.</summary>
internal sealed class RelayHandlers(Func<Uri?, HttpMessageHandler> connect) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> _invokers = new(StringComparer.Ordinal);

    /// <summary>A handler over sockets that keeps nothing of one relay for another: no cookies, no redirects of its own.</summary>
    public static SocketsHttpHandler OverSockets(Uri? proxy) => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        Proxy = proxy is null ? null : new WebProxy(proxy),
        UseCookies = false,
        UseProxy = proxy is not null,
    };

    public HttpMessageInvoker For(Uri? proxy) =>
        _invokers.GetOrAdd(proxy?.AbsoluteUri ?? "", _ => new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(connect(proxy)))).Value;

    public void Dispose()
    {
        foreach (Lazy<HttpMessageInvoker> invoker in _invokers.Values)
        {
            if (invoker.IsValueCreated)
            {
                invoker.Value.Dispose();
            }
        }
    }
}
