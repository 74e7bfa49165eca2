using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MmsCodec.Tool.Serving;

/// <summary>
/// Lets only the page's own requests through. A stranger's site can make a browser send requests to loopback, under its own name once it has
/// that name point here; so the Host must be loopback's, and what asks for decoding must come from the page.
/// </summary>
internal static class OwnRequests
{
    public static Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        HttpRequest request = context.Request;
        string port = string.Create(CultureInfo.InvariantCulture, $":{context.Connection.LocalPort}");
        string host = request.Host.Value ?? "";
        if (host != $"127.0.0.1{port}" && host != $"localhost{port}")
        {
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This answers on its loopback address only.");
        }

        bool isOwn = request.Headers.Origin == $"http://{host}" && request.ContentType == InspectRequest.ContentType;
        return HttpMethods.IsGet(request.Method) || isOwn
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "Only the page itself may ask for this.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
