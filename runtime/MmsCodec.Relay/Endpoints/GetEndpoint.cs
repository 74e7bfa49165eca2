using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MmsCodec.Relay;

/// <summary>The retrieval of a message.</summary>
internal sealed class GetEndpoint(IMmsRelayHandler handler, ILogger logger, RelayActivity activity)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string location = $"{context.Request.RouteValues["location"]}{context.Request.QueryString}";
        RelayAnswer answer = await AnswerAsync(new RelayRetrieval(location, context)).ConfigureAwait(false);
        await MmsHttp.WriteAsync(context.Response, answer).ConfigureAwait(false);
    }

    private async ValueTask<RelayAnswer> AnswerAsync(RelayRetrieval retrieval)
    {
        CancellationToken aborted = retrieval.HttpContext.RequestAborted;
        try
        {
            RelayAnswer answer = await handler.RetrieveAsync(retrieval, aborted).ConfigureAwait(false);
            activity.Succeeded();
            logger.Retrieved(answer.Status);
            return answer;
        }
        catch (Exception fault) when (!aborted.IsCancellationRequested)
        {
            activity.Failed(fault);
            logger.RetrievalFailed(fault);
            return RelayAnswer.OfStatus(StatusCodes.Status500InternalServerError);
        }
    }
}
