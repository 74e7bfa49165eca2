using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>Records each request just before its answer goes out, so that who has the answer finds the record.</summary>
internal static class RequestRecorder
{
    public static Task RecordAsync(HttpContext context, RequestDelegate next, RequestLog log)
    {
        context.Response.OnStarting(() =>
        {
            log.Add(Describe(context));
            return Task.CompletedTask;
        });
        return next(context);
    }

    public static void Note(HttpContext context, RequestNote note) => context.Items[typeof(RequestNote)] = note;

    private static ReceivedRequest Describe(HttpContext context)
    {
        var note = context.Items[typeof(RequestNote)] as RequestNote;
        HttpRequest request = context.Request;
        Dictionary<string, string> headers = request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ReceivedRequest(
            request.Method,
            request.Path + request.QueryString,
            headers,
            note?.Pdu,
            note?.TransactionId,
            note?.IsOwn ?? false,
            context.Response.StatusCode);
    }
}
