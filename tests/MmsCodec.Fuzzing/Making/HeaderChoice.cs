using MmsCodec.Schema;

namespace MmsCodec.Fuzzing.Making;

/// <summary>Chooses which headers a PDU has, how often, and what one asks of another, so that the whole follows the standard.</summary>
internal sealed class HeaderChoice
{
    private const string Store = "X-Mms-Store";
    private const string ReplyCharging = "X-Mms-Reply-Charging";
    private const string SentBy = "X-Mms-Previously-Sent-By";
    private const string MessageClass = "X-Mms-Message-Class";

    private readonly Chances _chances;
    private readonly PduDefinition _pdu;
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);

    public HeaderChoice(Chances chances, PduDefinition pdu)
    {
        _chances = chances;
        _pdu = pdu;
        MmsVersion[] versions = [MmsVersion.V1_0, MmsVersion.V1_1, MmsVersion.V1_2, MmsVersion.V1_3];
        Version = chances.InHundred(60) ? MmsVersion.V1_3 : chances.Of([.. versions.Where(v => v.Octet >= pdu.Since.Octet)]);
        int density = chances.Of((int[])[10, 50, 90, 100]);
        foreach (FieldDefinition field in pdu.Fields)
        {
            bool isWanted = field.Presence == Presence.Mandatory || (chances.InHundred(density) && field.Since.Octet <= Version.Octet);
            if (isWanted)
            {
                _chosen.Add(field.Header.Name);
            }
        }

        foreach (IReadOnlyList<string> group in pdu.AtLeastOneOf.Where(g => !g.Any(_chosen.Contains)))
        {
            _chosen.Add(chances.Of(group));
        }

        // A description has the headers that were asked for, whatever they belong to.
        if (pdu.Type != (byte)MmsMessageType.MboxDescr)
        {
            Drop(!_chosen.Contains(ReplyCharging), "X-Mms-Reply-Charging-Deadline", "X-Mms-Reply-Charging-Size");
        }

        Drop(!_chosen.Contains(SentBy), "X-Mms-Previously-Sent-Date");
        Drop(pdu.Find(Store) is not null && !_chosen.Contains(Store), "X-Mms-MM-State", "X-Mms-MM-Flags");
    }

    public MmsVersion Version { get; }

    /// <summary>The headers in an order that the standard allows, each as often as it is to be written.</summary>
    public IReadOnlyList<FieldDefinition> Fields()
    {
        FieldDefinition[] chosen = [.. _pdu.Fields.Where(f => _chosen.Contains(f.Header.Name))];
        FieldDefinition[] free = [.. chosen.Where(f => f.Header.Order == HeaderOrder.Any).SelectMany(Repeated)];
        _chances.Shuffle(free.AsSpan());
        return
        [
            .. chosen.Where(f => f.Header.Order is HeaderOrder.First or HeaderOrder.Second or HeaderOrder.Third).OrderBy(f => f.Header.Order),
            .. free,
            .. chosen.Where(f => f.Header.Order == HeaderOrder.Last),
        ];
    }

    /// <summary>What a header may say, given the others.</summary>
    public IReadOnlyList<string> AllowedIn(FieldDefinition field)
    {
        bool isAccepting = _pdu.Type is (byte)MmsMessageType.SendConf or (byte)MmsMessageType.ForwardConf;
        bool isStoring = _pdu.Type is (byte)MmsMessageType.MboxStoreConf or (byte)MmsMessageType.MboxUploadConf;
        return field.Header.Name switch
        {
            Store when _chosen.Contains("X-Mms-MM-State") || _chosen.Contains("X-Mms-MM-Flags") => ["Yes"],
            MessageClass when _chosen.Contains("X-Mms-Delivery-Report") || _chosen.Contains("X-Mms-Read-Report") => ["Personal", "Advertisement", "Informational"],
            "X-Mms-Response-Status" when isAccepting && !_chosen.Contains("Message-ID") => Without(field, "Ok"),
            "X-Mms-Store-Status" when isStoring && !_chosen.Contains("X-Mms-Content-Location") => Without(field, "Success"),
            _ => field.Allowed,
        };
    }

    private static string[] Without(FieldDefinition field, string token) =>
        [.. ((EnumDefinition)field.Value).Tokens.Select(t => t.Name).Where(n => n != token)];

    private IEnumerable<FieldDefinition> Repeated(FieldDefinition field)
    {
        int most = _chances.InHundred(5) ? 20 : 3;
        return Enumerable.Repeat(field, field.Repeats ? _chances.Between(1, most) : 1);
    }

    private void Drop(bool isWithoutSense, params ReadOnlySpan<string> headers)
    {
        foreach (string header in isWithoutSense ? headers : [])
        {
            _chosen.Remove(header);
        }
    }
}
