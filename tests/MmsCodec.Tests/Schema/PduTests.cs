using MmsCodec.Schema;

namespace MmsCodec.Tests.Schema;

/// <summary>What each PDU is: who sends it, whether it has a body, where its headers stand.</summary>
public sealed class PduTests
{
    // Who sends it, and whether a body follows: always, perhaps, or never.
    [Theory]
    [InlineData(128, PduDirection.ClientToRelay, Presence.Mandatory)] // M-Send.req
    [InlineData(129, PduDirection.RelayToClient, null)] // M-Send.conf
    [InlineData(130, PduDirection.RelayToClient, null)] // M-Notification.ind
    [InlineData(131, PduDirection.ClientToRelay, null)] // M-NotifyResp.ind
    [InlineData(132, PduDirection.RelayToClient, Presence.Mandatory)] // M-Retrieve.conf
    [InlineData(133, PduDirection.ClientToRelay, null)] // M-Acknowledge.ind
    [InlineData(134, PduDirection.RelayToClient, null)] // M-Delivery.ind
    [InlineData(135, PduDirection.ClientToRelay, null)] // M-Read-Rec.ind
    [InlineData(136, PduDirection.RelayToClient, null)] // M-Read-Orig.ind
    [InlineData(137, PduDirection.ClientToRelay, null)] // M-Forward.req
    [InlineData(138, PduDirection.RelayToClient, null)] // M-Forward.conf
    [InlineData(139, PduDirection.ClientToRelay, null)] // M-Mbox-Store.req
    [InlineData(140, PduDirection.RelayToClient, null)] // M-Mbox-Store.conf
    [InlineData(141, PduDirection.ClientToRelay, null)] // M-Mbox-View.req
    [InlineData(142, PduDirection.RelayToClient, Presence.Mandatory)] // M-Mbox-View.conf
    [InlineData(143, PduDirection.ClientToRelay, Presence.Mandatory)] // M-Mbox-Upload.req
    [InlineData(144, PduDirection.RelayToClient, null)] // M-Mbox-Upload.conf
    [InlineData(145, PduDirection.ClientToRelay, null)] // M-Mbox-Delete.req
    [InlineData(146, PduDirection.RelayToClient, null)] // M-Mbox-Delete.conf
    [InlineData(147, PduDirection.Both, Presence.Conditional)] // M-Mbox-Descr
    [InlineData(148, PduDirection.ClientToRelay, null)] // M-Delete.req
    [InlineData(149, PduDirection.RelayToClient, null)] // M-Delete.conf
    [InlineData(150, PduDirection.RelayToClient, null)] // M-Cancel.req
    [InlineData(151, PduDirection.ClientToRelay, null)] // M-Cancel.conf
    public void Direction_and_body(byte type, PduDirection direction, Presence? body)
    {
        PduDefinition pdu = MmsSchema.FindPdu(type)!;

        Assert.Equal((direction, body), (pdu.Direction, pdu.Body));
    }

    // OMA-TS-MMS_ENC-V1_3 §7.
    [Fact]
    public void Four_headers_have_their_place() => Assert.Equal(
        [
            ("X-Mms-Message-Type", HeaderOrder.First), ("X-Mms-Transaction-Id", HeaderOrder.Second), ("X-Mms-MMS-Version", HeaderOrder.Third),
            ("Content-Type", HeaderOrder.Last),
        ],
        MmsSchema.Headers.Headers.Where(header => header.Order != HeaderOrder.Any).OrderBy(header => header.Order).Select(header => (header.Name, header.Order)));

    [Fact]
    public void Two_PDUs_need_a_recipient() => Assert.Equal(
        ["M-Send.req To Cc Bcc", "M-Forward.req To Cc Bcc"],
        MmsSchema.Pdus.SelectMany(pdu => pdu.AtLeastOneOf.Select(group => $"{pdu.Name} {string.Join(' ', group)}")));

    // The one address that a notification gives of the relay that sent it; the rules of where an acknowledgement goes start at it.
    [Fact]
    public void A_notification_has_the_address_of_its_relay()
    {
        foreach (Type holder in (Type[])[typeof(NotificationInd), typeof(NotificationIndView)])
        {
            Assert.Equal(
                ["ContentLocation"],
                holder.GetProperties().Where(p => p.IsDefined(typeof(OriginatingAddressAttribute), inherit: false)).Select(p => p.Name));
        }

        Assert.DoesNotContain(
            typeof(MmsPdu).Assembly.GetExportedTypes().Where(type => type != typeof(NotificationInd) && (type.IsSubclassOf(typeof(MmsPdu)) || type.Name.EndsWith("View"))),
            type => type != typeof(NotificationIndView) && type.GetProperties().Any(p => p.IsDefined(typeof(OriginatingAddressAttribute), inherit: false)));
    }
}
