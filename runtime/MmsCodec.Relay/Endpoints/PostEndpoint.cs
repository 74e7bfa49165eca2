using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using MmsCodec.Schema;

namespace MmsCodec.Relay;

/// <summary>The post of a PDU by a client.</summary>
internal sealed class PostEndpoint(IMmsRelayHandler handler, MmsRelayEndpointOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        RelayAnswer answer = await AnswerAsync(context).ConfigureAwait(false);
        await MmsHttp.WriteAsync(context.Response, answer).ConfigureAwait(false);
    }

    private async ValueTask<RelayAnswer> AnswerAsync(HttpContext context)
    {
        if (!MmsHttp.IsMms(context.Request))
        {
            return new RelayAnswer(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await ReadAsync(context.Request).ConfigureAwait(false) is not { } octets)
        {
            return new RelayAnswer(StatusCodes.Status413PayloadTooLarge);
        }

        return MmsPdu.TryDecode(octets, out MmsPdu? pdu, out MmsError error) && IsFromClient(pdu)
            ? await handler.ReceiveAsync(pdu, context).ConfigureAwait(false)
            : MalformedPdu.Answer(octets, error);
    }

    private async ValueTask<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > options.MaxRequestLength)
        {
            return null;
        }

        PipeReader body = request.BodyReader;
        ReadResult read = await body
            .ReadAtLeastAsync((int)Math.Min(options.MaxRequestLength + 1L, int.MaxValue), request.HttpContext.RequestAborted)
            .ConfigureAwait(false);
        byte[]? octets = read.Buffer.Length > options.MaxRequestLength ? null : read.Buffer.ToArray();
        body.AdvanceTo(read.Buffer.End);
        return octets;
    }

    private static bool IsFromClient(MmsPdu pdu) =>
        MmsSchema.FindPdu((byte)pdu.MessageType)?.Direction is not PduDirection.RelayToClient;
}
