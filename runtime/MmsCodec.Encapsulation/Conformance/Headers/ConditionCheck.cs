using MmsCodec.Inspection;
using MmsCodec.Schema;

namespace MmsCodec.Conformance;

/// <summary>
/// Checks what one header asks of another in the same PDU. What depends on the request, the MMBox or the user cannot be seen in a
/// PDU and is not checked.
/// </summary>
internal sealed class ConditionCheck(MmsDocument document, PduDefinition pdu, FindingList findings)
{
    private const byte Yes = 0x80;
    private const byte Ok = 0x80;
    private const byte Auto = 0x83;

    private readonly Dictionary<byte, HeaderNode> _first = document.Headers
        .Where(h => h.Code is not null)
        .GroupBy(h => h.Code!.Value)
        .ToDictionary(g => g.Key, g => g.First());

    public void Check()
    {
        // A description has the headers that were asked for, whatever they belong to.
        if (pdu.Type != (byte)MmsMessageType.MboxDescr)
        {
            CheckDependents(MmsHeader.ReplyCharging, MmsFindingCode.DependentHeader, MmsHeader.ReplyChargingDeadline, MmsHeader.ReplyChargingSize);
        }

        if (TokenOf(MmsHeader.Store) != Yes && Allows(MmsHeader.Store))
        {
            CheckDependents(null, MmsFindingCode.HeaderWithoutEffect, MmsHeader.MmState, MmsHeader.MmFlags);
        }

        CheckAutoClass();
        CheckMessageId();
        CheckStoredLocation();
        CheckCounts(MmsHeader.ResponseStatus, MmsHeader.ContentLocation, "statusCount");
        CheckCounts(MmsHeader.ResponseStatus, MmsHeader.ResponseText, "statusCount");
        CheckCounts(MmsHeader.PreviouslySentBy, MmsHeader.PreviouslySentDate, "count");
    }

    /// <summary>Headers that need another one; null: one that was already seen not to do.</summary>
    private void CheckDependents(MmsHeader? needed, MmsFindingCode code, params ReadOnlySpan<MmsHeader> dependents)
    {
        if (needed is MmsHeader header && Find(header) is not null)
        {
            return;
        }

        string condition = needed is null ? "with X-Mms-Store Yes" : $"with {NameOf(needed.Value)}";
        foreach (MmsHeader dependent in dependents)
        {
            if (Find(dependent) is HeaderNode node && Allows(dependent))
            {
                findings.Add(code, node.Offset, $"{node.Name} means something only {condition}.", node.Definition?.Clause, node.Code ?? 0, node.Name);
            }
        }
    }

    private void CheckAutoClass()
    {
        if (pdu.Type != (byte)MmsMessageType.SendReq || TokenOf(MmsHeader.MessageClass) != Auto)
        {
            return;
        }

        foreach (MmsHeader report in (ReadOnlySpan<MmsHeader>)[MmsHeader.DeliveryReport, MmsHeader.ReadReport])
        {
            if (TokenOf(report) == Yes && Find(report) is HeaderNode node)
            {
                findings.Add(MmsFindingCode.ReportForAutoClass, node.Offset, $"A message of class Auto must not ask for a report, but {node.Name} is Yes.", PduClause.Of(pdu), node.Code ?? 0, node.Name);
            }
        }
    }

    // Reports name the message by the identifier that its acceptance gave.
    private void CheckMessageId()
    {
        if (pdu.Type is (byte)MmsMessageType.SendConf or (byte)MmsMessageType.ForwardConf && TokenOf(MmsHeader.ResponseStatus) == Ok)
        {
            Expect(MmsHeader.MessageId, "the relay accepted the message");
        }
    }

    private void CheckStoredLocation()
    {
        bool stores = pdu.Type is (byte)MmsMessageType.MboxStoreConf or (byte)MmsMessageType.MboxUploadConf;
        if (stores && TokenOf(MmsHeader.StoreStatus) == Ok)
        {
            Expect(MmsHeader.ContentLocation, "the message was stored");
        }
    }

    private void Expect(MmsHeader header, string reason)
    {
        if (Find(header) is null)
        {
            long end = document.Headers is [.., HeaderNode last] ? last.Offset + last.Length : document.Offset;
            findings.Add(MmsFindingCode.ExpectedHeader, end, $"{NameOf(header)} is expected, since {reason}.", PduClause.Of(pdu), (byte)((byte)header | 0x80), NameOf(header));
        }
    }

    private void CheckCounts(MmsHeader counted, MmsHeader counting, string member)
    {
        HashSet<ulong> counts = [.. document.Headers.Where(h => Is(h, counted)).Select(h => CountOf(h, member)).OfType<ulong>()];
        foreach (HeaderNode node in document.Headers.Where(h => Is(h, counting)))
        {
            if (CountOf(node, member) is ulong count && !counts.Contains(count))
            {
                findings.Add(MmsFindingCode.UnmatchedCount, node.Offset, $"{node.Name} has the count {count}, which no {NameOf(counted)} has.", node.Definition?.Clause, node.Code ?? 0, node.Name);
            }
        }
    }

    private static ulong? CountOf(HeaderNode header, string member) => (header.Value.Find(member)?.Value as NumberValue)?.Number;

    private static bool Is(HeaderNode node, MmsHeader header) => node.Code == ((byte)header | 0x80);

    private bool Allows(MmsHeader header) => pdu.Find(NameOf(header)) is not null;

    private HeaderNode? Find(MmsHeader header) => _first.GetValueOrDefault((byte)((byte)header | 0x80));

    private byte? TokenOf(MmsHeader header) => (Find(header)?.Value.Value as TokenValue)?.Octet;

    private static string NameOf(MmsHeader header) => MmsSchema.Headers.Find((byte)header)?.Name ?? header.ToString();
}
