using System.Collections.Concurrent;
using System.Net;

namespace MmsCodec.Client;

/// <summary>One HTTP handler, and so one pool of connections, for each way in which relays are reached.</summary>
internal sealed class RelayHandlers(Func<RelayRoute, HttpMessageHandler> connect) : IDisposable
{
    // What is left of an answer that nobody needs; more costs the connection.
    private const int MaxDrainLength = 16 * 1024;

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<RelayRoute, Lazy<HttpMessageInvoker>> _invokers = new();

    /// <summary>
    /// A handler over sockets that keeps nothing of one relay for another and tells nothing of the client: no cookies, no redirects of its
    /// own, no trace headers.
    /// </summary>
    public static SocketsHttpHandler OverSockets(MmsClientOptions options, RelayRoute route, TargetNetwork network)
    {
        // A proxy is where the configuration says, and looks the relay's name up itself.
        TargetConnector connector = new(route.AllowsPrivateAddresses || route.Proxy is not null, network);
        return new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectCallback = connector.ConnectAsync,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseDrainSize = MaxDrainLength,
            MaxResponseHeadersLength = Math.Max(1, options.MaxHttpHeaderLength / 1024),
            PooledConnectionLifetime = ConnectionLifetime,
            Proxy = route.Proxy is null ? null : new WebProxy(route.Proxy),
            UseCookies = false,
            UseProxy = route.Proxy is not null,
        };
    }

    public HttpMessageInvoker For(RelayRoute route) =>
        (_invokers.TryGetValue(route, out Lazy<HttpMessageInvoker>? known) ? known : _invokers.GetOrAdd(route, New(route))).Value;

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

    private Lazy<HttpMessageInvoker> New(RelayRoute route) => new(() => new HttpMessageInvoker(connect(route)));
}
