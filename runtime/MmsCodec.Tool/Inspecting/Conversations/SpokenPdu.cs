using System.Diagnostics.CodeAnalysis;
using MmsCodec.Inspection;
using MmsCodec.Schema;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Inspecting.Conversations;

/// <summary>What a conversation needs to know of a PDU.</summary>
/// <param name="File">The place of its file among the files.</param>
/// <param name="Pdu">Which PDU it is.</param>
/// <param name="TransactionId">X-Mms-Transaction-Id; null when it has none.</param>
/// <param name="Status">What it reports, in a word; null when it reports nothing.</param>
/// <param name="Notified">What follows from it as a notification; null for other PDUs and where no relay follows.</param>
internal sealed record SpokenPdu(int File, PduDefinition Pdu, string? TransactionId, string? Status, ReceivedNotification? Notified)
{
    private static readonly MmsHeader[] Statuses = [MmsHeader.Status, MmsHeader.ResponseStatus, MmsHeader.RetrieveStatus, MmsHeader.ReadStatus];

    public bool IsNotification => Pdu.Type == (byte)MmsMessageType.NotificationInd;

    public bool IsRetrieval => Pdu.Type == (byte)MmsMessageType.RetrieveConf;

    public bool IsToRelay => Pdu.Direction == PduDirection.ClientToRelay;

    /// <summary>Its status and transaction id, safe to show.</summary>
    public string Detail => string.Join(", ", new[] { Status, TransactionId is null ? null : $"transaction {SafeText.Of(TransactionId)}" }.OfType<string>());

    public static bool TryRead(DecodedFile file, int index, [NotNullWhen(true)] out SpokenPdu? spoken)
    {
        if (file.Mms is not { Pdu: PduDefinition pdu } mms)
        {
            spoken = null;
            return false;
        }

        HeaderNode? status = Statuses.Select(s => Find(mms, s)).FirstOrDefault(h => h is not null);
        ReceivedNotification? notified = pdu.Type == (byte)MmsMessageType.NotificationInd
            && ReceivedNotification.TryReceive(file.Octets.Span.Slice(mms.Offset, mms.Length), RelayDirectory.Empty, RelayHints.None, DateTimeOffset.UnixEpoch, out ReceivedNotification? received, out _)
                ? received
                : null;
        spoken = new(index, pdu, Find(mms, MmsHeader.TransactionId)?.Value.Value.ToString(), status is null ? null : ValueText.Of(status.Value), notified);
        return true;
    }

    private static HeaderNode? Find(MmsDocument mms, MmsHeader header) => mms.Headers.FirstOrDefault(h => h.Code == ((byte)header | 0x80));
}
