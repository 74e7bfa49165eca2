using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>Which tokens and forms of a header a PDU may carry.</summary>
public sealed class AllowedTests
{
    private static readonly string[] AddRemove = ["add", "remove"];
    private static readonly string[] Requested = ["Requested", "Requested-text-only"];
    private static readonly string[] Accepted = ["Accepted", "Accepted-text-only"];

    // Everything else may be whatever its header may be. Who asks for reply charging requests it, who hears of it has it accepted; a filter is a
    // question.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["M-Send.req X-Mms-MM-Flags"] = AddRemove,
        ["M-Send.req X-Mms-Reply-Charging"] = Requested,
        ["M-Notification.ind From"] = ["address-present"],
        ["M-Notification.ind X-Mms-Expiry"] = ["relative"],
        ["M-Notification.ind X-Mms-Reply-Charging"] = Accepted,
        ["M-NotifyResp.ind X-Mms-Status"] = ["Retrieved", "Rejected", "Deferred", "Unrecognised"],
        ["M-Retrieve.conf From"] = ["address-present"],
        ["M-Retrieve.conf X-Mms-Reply-Charging"] = Accepted,
        ["M-Read-Orig.ind From"] = ["address-present"],
        ["M-Forward.req X-Mms-MM-Flags"] = AddRemove,
        ["M-Forward.req X-Mms-Reply-Charging"] = Requested,
        ["M-Mbox-Store.req X-Mms-MM-Flags"] = AddRemove,
        ["M-Mbox-View.req X-Mms-MM-Flags"] = ["filter"],
        ["M-Mbox-Upload.req X-Mms-MM-Flags"] = AddRemove,
    };

    [Fact]
    public void PDUs_carry_what_is_theirs()
    {
        Assert.All(Allowed.Keys, place => Assert.NotNull(MmsSchema.FindPdu(place.Split(' ')[0])!.Find(place.Split(' ')[1])));
        foreach (PduDefinition pdu in MmsSchema.Pdus)
        {
            foreach (FieldDefinition field in pdu.Fields)
            {
                string place = $"{pdu.Name} {field.Header.Name}";
                Assert.Equal([place, .. Allowed.GetValueOrDefault(place, [])], [place, .. field.Allowed]);
            }
        }
    }
}
