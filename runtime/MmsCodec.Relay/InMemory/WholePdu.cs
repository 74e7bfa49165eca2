using System.Buffers;
using System.IO.Pipelines;

namespace MmsCodec.Relay;

/// <summary>Collects a PDU that comes in parts.</summary>
internal static class WholePdu
{
    public static async ValueTask<MmsPdu> ReadAsync(RelayRequest request, CancellationToken cancellationToken)
    {
        List<MmsPart> parts = [];
        await foreach (MmsPartStream part in request.Parts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            parts.Add(new MmsPart(part.ContentType, await ReadAsync(part.Data, cancellationToken).ConfigureAwait(false), part.Headers));
        }

        return request.Pdu switch
        {
            SendReq submission => submission with { Body = BodyOf(submission.ContentType, parts) },
            MboxUploadReq upload => upload with { Body = BodyOf(upload.ContentType, parts) },
            _ => request.Pdu,
        };
    }

    private static async ValueTask<byte[]> ReadAsync(PipeReader data, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await data.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCompleted)
            {
                byte[] octets = read.Buffer.ToArray();
                data.AdvanceTo(read.Buffer.End);
                return octets;
            }

            data.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static MmsOctets BodyOf(ContentType contentType, List<MmsPart> parts) =>
        contentType.IsMultipart ? MultipartWriter.ToArray(parts)
        : parts is [var only] ? only.Data
        : default(MmsOctets);
}
