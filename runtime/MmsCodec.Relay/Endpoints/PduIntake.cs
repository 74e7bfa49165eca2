using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MmsCodec.Relay;

/// <summary>Reads the PDU of a request as it arrives: first its headers, then its parts.</summary>
internal sealed class PduIntake(PipeReader body, MmsStreamLimits limits)
{
    private readonly MmsPduPipeReader _reader = new(body, limits);
    private ReadOnlyMemory<byte> _head;

    /// <summary>How the PDU begins; null when it does not begin like one.</summary>
    public PduOpening? Opening => PduOpening.Of(_head.Span);

    /// <summary>Reads the headers.</summary>
    public async ValueTask<MmsPduHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        MmsPduHead head = await _reader.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
        _head = head.Octets;
        return head;
    }

    /// <summary>Reads the parts.</summary>
    /// <exception cref="MmsFormatException">They cannot be followed, or are more than the limits allow.</exception>
    public async IAsyncEnumerable<MmsPartStream> ReadPartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _reader.ReadPartAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            yield return part;
        }

        if (_reader.Error.Code != MmsErrorCode.None)
        {
            throw new MmsFormatException(_reader.Error);
        }
    }
}
