using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MmsCodec.Relay;

/// <summary>The post of a PDU by a client: read as far as its headers, handed on, and answered.</summary>
internal sealed class PostEndpoint(
    IMmsRelayHandler handler, MmsRelayEndpointOptions options, ILogger logger, RelayActivity activity)
{
    private readonly MmsStreamLimits _limits = new()
    {
        MaxHeaderOctets = options.MaxHeaderLength,
        MaxPartHeaderOctets = options.MaxHeaderLength,
        MaxParts = options.MaxParts,
        MaxOctets = options.MaxRequestLength,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        RelayAnswer answer = await AnswerAsync(context).ConfigureAwait(false);
        await MmsHttp.WriteAsync(context.Response, answer).ConfigureAwait(false);
    }

    private async ValueTask<RelayAnswer> AnswerAsync(HttpContext context)
    {
        if (!MmsHttp.IsMms(context.Request))
        {
            return RelayAnswer.OfStatus(StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > options.MaxRequestLength)
        {
            logger.TooLong(options.MaxRequestLength);
            return RelayAnswer.OfStatus(StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The reader has the limit of these endpoints, be it above or below the server's.
            limit.MaxRequestBodySize = null;
        }

        PduIntake intake = new(context.Request.BodyReader, _limits);
        try
        {
            MmsPduHead head = await intake.ReadHeadAsync(context.RequestAborted).ConfigureAwait(false);
            return head.IsRead
                ? await AnswerAsync(head.Pdu, intake, context).ConfigureAwait(false)
                : Refuse(intake, head.Error);
        }
        catch (MmsFormatException fault)
        {
            return Refuse(intake, fault.Error);
        }
    }

    private async ValueTask<RelayAnswer> AnswerAsync(MmsPdu pdu, PduIntake intake, HttpContext context)
    {
        if (PduTerms.Of(pdu) is not { } terms)
        {
            logger.NotOfAClient(pdu.MessageType);
            return RelayAnswer.OfStatus(StatusCodes.Status400BadRequest);
        }

        if (terms.IsNameless)
        {
            return Refuse(intake, new MmsError(MmsErrorCode.NotAPdu, Offset: 0, Header: 0));
        }

        if (terms.IsTooNew)
        {
            logger.TooNew(pdu.MessageType, terms.Version);
            return Refusal.Of(pdu.MessageType, terms.TransactionId, RequestFault.Unsupported);
        }

        return await HandleAsync(new RelayRequest(pdu, intake.ReadPartsAsync(context.RequestAborted), context), terms).ConfigureAwait(false);
    }

    private async ValueTask<RelayAnswer> HandleAsync(RelayRequest request, PduTerms terms)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        MmsMessageType type = request.Pdu.MessageType;
        try
        {
            RelayAnswer answer = await handler.ReceiveAsync(request, aborted).ConfigureAwait(false);
            activity.Succeeded();
            logger.Answered(type, answer.Status);
            return answer == RelayAnswer.NotServed ? Refusal.Of(type, terms.TransactionId, RequestFault.Unsupported) : answer;
        }
        catch (Exception fault) when (fault is not MmsFormatException && !aborted.IsCancellationRequested)
        {
            activity.Failed(fault);
            logger.HandlerFailed(type, fault);
            return Refusal.Of(type, terms.TransactionId, RequestFault.Failed);
        }
    }

    private RelayAnswer Refuse(PduIntake intake, MmsError error)
    {
        logger.Malformed(error.Code, error.Offset);
        return error.Code == MmsErrorCode.LimitExceeded ? RelayAnswer.OfStatus(StatusCodes.Status413PayloadTooLarge)
            : intake.Opening is { } opening ? Refusal.Of(opening.Type, opening.TransactionId, RequestFault.Corrupt)
            : RelayAnswer.OfStatus(StatusCodes.Status400BadRequest);
    }
}
