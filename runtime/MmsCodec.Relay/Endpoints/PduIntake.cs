using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MmsCodec.Relay;

/// <summary>Reads the PDU of a request, first its headers and then its parts.</summary>
internal sealed class PduIntake(PipeReader body, MmsRelayEndpointOptions options)
{
    private byte[] _octets = [];

    public PduOpening? Opening { get; private set; }

    public MmsPdu? Pdu { get; private set; }

    public MmsError Error { get; private set; }

    public async ValueTask ReadHeadAsync(CancellationToken cancellationToken)
    {
        ReadResult read = await body.ReadAtLeastAsync((int)Math.Min(options.MaxRequestLength + 1L, int.MaxValue), cancellationToken).ConfigureAwait(false);
        Opening = PduOpening.Of(read.Buffer);
        if (read.Buffer.Length > options.MaxRequestLength)
        {
            Error = new MmsError(MmsErrorCode.LimitExceeded, options.MaxRequestLength, 0);
            return;
        }

        _octets = read.Buffer.ToArray();
        body.AdvanceTo(read.Buffer.End);
        if (MmsPdu.TryDecode(_octets, out MmsPdu? pdu, out MmsError error))
        {
            Pdu = pdu;
        }

        Error = error;
    }

    public async IAsyncEnumerable<MmsPartStream> ReadPartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (ContentType? type, MmsOctets octets) = Pdu switch
        {
            SendReq submission => (submission.ContentType, submission.Body),
            MboxUploadReq upload => (upload.ContentType, upload.Body),
            _ => (null, default),
        };
        if (type is null)
        {
            yield break;
        }

        await Task.CompletedTask;
        if (!type.IsMultipart)
        {
            yield return new MmsPartStream(type, [], octets.Length, PipeReader.Create(new ReadOnlySequence<byte>(octets.Memory)));
            yield break;
        }

        List<MmsPart> parts = [];
        var reader = new MultipartReader(octets.Span);
        while (reader.MoveNext())
        {
            parts.Add(reader.Current.ToOwned());
        }

        foreach (MmsPart part in parts)
        {
            yield return new MmsPartStream(part.ContentType, part.Headers, part.Data.Length, PipeReader.Create(new ReadOnlySequence<byte>(part.Data)));
        }
    }
}
