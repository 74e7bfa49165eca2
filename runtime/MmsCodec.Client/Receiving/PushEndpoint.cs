using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MmsCodec.Client;

/// <summary>Takes one push for each request.</summary>
internal sealed class PushEndpoint(MmsClient client, TimeProvider clock)
{
    private const string MmsMediaType = "application/vnd.wap.mms-message";
    private const int MaxLength = 64 * 1024;
    private const int MaxAtOnce = 64;

    private readonly SemaphoreSlim _room = new(MaxAtOnce, MaxAtOnce);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!await _room.WaitAsync(TimeSpan.Zero, context.RequestAborted).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            context.Response.StatusCode = await ReceiveAsync(context).ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<int> ReceiveAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals(MmsMediaType, StringComparison.OrdinalIgnoreCase))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (context.Request.ContentLength > MaxLength
            || await ReadAsync(context.Request.BodyReader, context.RequestAborted).ConfigureAwait(false) is not { } octets)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        string initiator = context.Request.Headers["X-Wap-Initiator-URI"].ToString();
        PushArrival arrival = new(PushBearer.Http, octets, SourceOf(context.Connection), clock.GetUtcNow())
        {
            InitiatorUri = initiator.Length == 0 ? null : initiator,
        };
        try
        {
            await client.AcceptAsync(arrival, context.RequestAborted).ConfigureAwait(false);
            return StatusCodes.Status200OK;
        }
        catch (Exception fault) when (fault is TransactionStoreException or ReportNotTakenException)
        {
            // Reported by the client.
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static string? SourceOf(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } address ? new System.Net.IPEndPoint(address, connection.RemotePort).ToString() : null;

    // The whole body; null when it is longer than allowed.
    private static async Task<byte[]?> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > MaxLength)
            {
                body.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                byte[] octets = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return octets;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
