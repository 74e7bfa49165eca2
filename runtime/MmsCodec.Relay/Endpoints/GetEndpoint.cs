using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>The retrieval of a message.</summary>
internal sealed class GetEndpoint(IMmsRelayHandler handler)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string location = $"{context.Request.RouteValues["location"]}{context.Request.QueryString}";
        RelayAnswer answer = await handler.RetrieveAsync(location, context).ConfigureAwait(false);
        await MmsHttp.WriteAsync(context.Response, answer).ConfigureAwait(false);
    }
}
