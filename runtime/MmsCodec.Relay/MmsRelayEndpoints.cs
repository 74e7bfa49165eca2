using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MmsCodec.Relay;

/// <summary>The MMS Relay/Server's side of MM1 over HTTP, as endpoints of an ASP.NET Core application.</summary>
public static class MmsRelayEndpoints
{
    /// <summary>
    /// Maps a relay: POST of PDUs and GET of messages, at a path and below it. Clients that know the relay by X-Mms-Content-Location alone
    /// post their responses there, so POST is taken wherever a message can be.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The relay's path, for example <c>/mms</c>.</param>
    /// <param name="handler">What the relay does with what clients send.</param>
    /// <param name="options">What is allowed; the defaults when <see langword="null"/>.</param>
    /// <returns>The endpoints, to add conventions to.</returns>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="options"/> is <see langword="null"/>.
    /// </exception>
    public static IEndpointConventionBuilder MapMmsRelay(
        this IEndpointRouteBuilder endpoints, string path, IMmsRelayHandler handler, MmsRelayEndpointOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(handler);

        ILogger logger = endpoints.ServiceProvider.GetService<ILoggerFactory>()?.CreateLogger(RelayLog.Category) ?? NullLogger.Instance;
        RelayActivity activity = endpoints.ServiceProvider.GetService<RelayActivity>() ?? new RelayActivity();
        var post = new PostEndpoint(handler, options ?? new MmsRelayEndpointOptions(), logger, activity);
        var get = new GetEndpoint(handler, logger, activity);
        RouteGroupBuilder relay = endpoints.MapGroup(path);
        relay.MapPost("/{**location}", (RequestDelegate)post.InvokeAsync);
        relay.MapGet("/{**location}", (RequestDelegate)get.InvokeAsync);
        return relay;
    }

    /// <summary>Maps a relay whose handler is among the application's services.</summary>
    /// <typeparam name="THandler">The handler's service; one instance serves all requests.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The relay's path, for example <c>/mms</c>.</param>
    /// <param name="options">What is allowed; the defaults when <see langword="null"/>.</param>
    /// <returns>The endpoints, to add conventions to.</returns>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="options"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public static IEndpointConventionBuilder MapMmsRelay<THandler>(
        this IEndpointRouteBuilder endpoints, string path, MmsRelayEndpointOptions? options = null)
        where THandler : class, IMmsRelayHandler
    {
        ArgumentNullException.ThrowIfNull(endpoints);

        return endpoints.MapMmsRelay(path, endpoints.ServiceProvider.GetRequiredService<THandler>(), options);
    }
}
