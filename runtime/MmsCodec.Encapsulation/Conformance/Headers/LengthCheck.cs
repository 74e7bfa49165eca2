using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>
/// Checks the lengths that every client must be able to take (OMA-TS-MMS_CONF-V1_3 §10.2.5). The one for the <c>name</c> of parts
/// is left out: in practice it is not kept.
/// </summary>
internal static class LengthCheck
{
    private const int Recipients = 312;

    public static void Check(MmsDocument document, FindingList findings)
    {
        int recipients = 0;
        bool isReported = false;
        foreach (HeaderNode header in document.Headers)
        {
            int length = LengthOf(header);
            if (IsRecipient(header))
            {
                recipients += length;
                if (recipients > Recipients && !isReported)
                {
                    isReported = true;
                    Add(findings, header, $"The recipients' addresses have {recipients} characters with this one; clients need not take more than {Recipients}.");
                }
            }
            else if (length > LongestOf(header))
            {
                Add(findings, header, $"{header.Name} has {length} characters; clients need not take more than {LongestOf(header)}.");
            }
        }
    }

    private static void Add(FindingList findings, HeaderNode header, string message) =>
        findings.Add(MmsFindingCode.LongerThanClientsTake, header.Offset, message, header.Definition?.Clause, header.Code ?? 0, header.Name);

    private static int LongestOf(HeaderNode header) => (MmsHeader)((header.Code ?? 0) & 0x7F) switch
    {
        MmsHeader.MessageId or MmsHeader.TransactionId or MmsHeader.Subject => 40,
        MmsHeader.ContentLocation => 100,
        MmsHeader.ResponseText or MmsHeader.RetrieveText or MmsHeader.StoreStatusText => 30,
        _ => int.MaxValue,
    };

    private static bool IsRecipient(HeaderNode header) =>
        (MmsHeader)((header.Code ?? 0) & 0x7F) is MmsHeader.To or MmsHeader.Cc or MmsHeader.Bcc;

    private static int LengthOf(HeaderNode header) => header.Value.Value switch
    {
        TextValue or EncodedTextValue => header.Value.Value.ToString()!.EnumerateRunes().Count(),
        _ => 0,
    };
}
