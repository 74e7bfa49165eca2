using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>How PDUs travel in HTTP (OMA-TS-MMS_CTR-V1_3 §8.2.1).</summary>
internal static class MmsHttp
{
    public const string MediaType = "application/vnd.wap.mms-message";

    public static bool IsMms(HttpRequest request) =>
        request.ContentType is { } type
        && type.AsSpan(0, type.IndexOf(';') is >= 0 and var end ? end : type.Length)
            .Trim()
            .Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    public static async Task WriteAsync(HttpResponse response, RelayAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Pdu is not { } pdu)
        {
            response.ContentLength = 0;
            return;
        }

        response.ContentType = MediaType;
        if (answer.Parts is { } parts)
        {
            MmsPduPipeWriter writer = new(pdu, parts);
            response.ContentLength = writer.Length;
            await writer.WriteToAsync(response.BodyWriter, response.HttpContext.RequestAborted).ConfigureAwait(false);
            return;
        }

        response.ContentLength = pdu.EncodedLength;
        pdu.Encode(response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
