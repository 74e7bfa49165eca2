using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>When a header that is neither always nor freely there is there, in words.</summary>
public sealed class ConditionTextTests
{
    // Optional by their tables, though more is known of them: with what they mean something, or when they are always there.
    private static readonly HashSet<string> Optional =
    [
        "M-Send.req X-Mms-MM-Flags",
        "M-Send.req X-Mms-Reply-Charging-Size",
        "M-Send.conf Message-ID",
        "M-Notification.ind X-Mms-Reply-Charging-Size",
        "M-Retrieve.conf X-Mms-Reply-Charging-Size",
        "M-Forward.req X-Mms-MM-Flags",
        "M-Forward.req X-Mms-Reply-Charging-Size",
        "M-Forward.conf Message-ID",
        "M-Mbox-View.conf X-Mms-Content-Location",
        "M-Mbox-View.conf X-Mms-MM-State",
        "M-Mbox-View.conf X-Mms-MM-Flags",
        "M-Mbox-View.conf X-Mms-Start",
        "M-Mbox-View.conf X-Mms-Limit",
        "M-Mbox-View.conf X-Mms-Attributes",
        "M-Mbox-Descr X-Mms-Message-Size",
    ];

    public static TheoryData<string> PduNames => [.. MmsSchema.Pdus.Select(pdu => pdu.Name)];

    [Theory]
    [MemberData(nameof(PduNames))]
    public void A_condition_has_words(string pdu)
    {
        foreach (FieldDefinition field in MmsSchema.FindPdu(pdu)!.Fields)
        {
            string place = $"{pdu} {field.Header.Name}";
            bool isConditional = field.Presence == Presence.Conditional || Optional.Contains(place);
            Assert.Equal((place, isConditional), (place, field.When is not null));
            Assert.True(field.When is null || (field.When.Length > 10 && field.When.EndsWith('.')), place);
        }
    }
}
