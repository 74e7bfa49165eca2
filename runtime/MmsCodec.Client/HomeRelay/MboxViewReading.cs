using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>Reads M-Mbox-View.conf as it arrives, one description after another.</summary>
internal static class MboxViewReading
{
    /// <summary>Hands on each description; false when the body cannot be followed.</summary>
    public static async Task<bool> ReadAsync(
        MmsPduPipeReader view, Func<MboxViewEntry, CancellationToken, ValueTask> take, CancellationToken cancellationToken)
    {
        while (await view.ReadPartAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            MmsPduPipeReader description = new(part.Data);
            MmsPduHead head = await description.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
            if (head.Pdu is not MboxDescr descr)
            {
                return false;
            }

            await take(new MboxViewEntry(descr, PartsOf(description, cancellationToken)), cancellationToken).ConfigureAwait(false);
        }

        return view.Error.Code == MmsErrorCode.None;
    }

    private static async IAsyncEnumerable<MmsPartStream> PartsOf(
        MmsPduPipeReader description, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await description.ReadPartAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            yield return part;
        }

        if (description.Error.Code != MmsErrorCode.None)
        {
            throw new MmsFormatException(description.Error);
        }
    }
}
