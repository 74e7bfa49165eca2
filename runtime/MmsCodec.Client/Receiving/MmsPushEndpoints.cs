using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MmsCodec.Client;

/// <summary>Where pushes arrive over HTTP (OTA-HTTP), as an endpoint of an ASP.NET Core application.</summary>
public static class MmsPushEndpoints
{
    /// <summary>
    /// Maps the endpoint: POST of one PDU as <c>application/vnd.wap.mms-message</c>. It answers 200 when the notification is kept or what
    /// arrived has been reported as none, 413 for more than 64 KiB, 415 for another type, and 503 when it is to be sent again: the store
    /// failed, or 64 pushes are being kept already. X-Wap-Initiator-URI is a hint. Who may post here is for the application to restrict.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path, for example <c>/push</c>.</param>
    /// <param name="client">The client that handles what arrives.</param>
    /// <param name="clock">The time; the system's when <see langword="null"/>.</param>
    /// <returns>The endpoint, to add conventions to.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="clock"/> is <see langword="null"/>.</exception>
    public static IEndpointConventionBuilder MapMmsPushes(
        this IEndpointRouteBuilder endpoints, string path, MmsClient client, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(client);

        var endpoint = new PushEndpoint(client, clock ?? TimeProvider.System);
        return endpoints.MapPost(path, (RequestDelegate)endpoint.InvokeAsync);
    }
}
