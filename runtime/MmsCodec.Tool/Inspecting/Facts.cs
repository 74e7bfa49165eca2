using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>What one wants to know of a PDU first.</summary>
internal static class Facts
{
    private static readonly (MmsHeader Header, string Label)[] Wanted =
    [
        (MmsHeader.From, "From"),
        (MmsHeader.To, "To"),
        (MmsHeader.Subject, "Subject"),
        (MmsHeader.Status, "Status"),
        (MmsHeader.ResponseStatus, "Status"),
        (MmsHeader.RetrieveStatus, "Status"),
        (MmsHeader.ContentLocation, "Waits at"),
        (MmsHeader.MessageSize, "Size"),
        (MmsHeader.Expiry, "Expires"),
        (MmsHeader.Date, "Date"),
        (MmsHeader.TransactionId, "Transaction"),
        (MmsHeader.MessageId, "Message-ID"),
    ];

    /// <summary>Those of the wanted headers that a PDU has, each once, by the label that people give them.</summary>
    public static IEnumerable<(string Label, HeaderNode Header)> Of(MmsDocument? pdu)
    {
        foreach ((MmsHeader wanted, string label) in Wanted)
        {
            if (pdu?.Headers.FirstOrDefault(h => h.Code == ((byte)wanted | 0x80)) is HeaderNode header)
            {
                yield return (label, header);
            }
        }
    }
}
