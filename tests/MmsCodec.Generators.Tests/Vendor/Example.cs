using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Acme.Messaging;
using MmsCodec;

namespace AcmeClient;

/// <summary>The code of specs/vendor-guide.md.</summary>
public static class Example
{
    public static string ReadScore(byte[] octets)
    {
        if (!NotificationIndView.TryDecode(octets, out NotificationIndView notification, out MmsError error))
        {
            return error.ToString();
        }

        // Nothing is allocated: both lie over the octets.
        byte? score = notification.SpamScore;
        List<string> campaigns = [];
        foreach (WspText campaign in notification.Campaign)
        {
            campaigns.Add(campaign.ToString());
        }

        return $"{score}: {string.Join(", ", campaigns)}";
    }

    public static NotificationInd Mark(NotificationInd notification, byte score) =>
        notification.With(new NotificationIndExtraHeaders { SpamScore = score });

    public static int WriteScore(Span<byte> destination)
    {
        NotificationIndEncoder notification = new("T1", MmsMessageClass.Personal, 1024, ExpiryValue.Relative(TimeSpan.FromDays(3)), "http://mms.acme/1");
        NotificationIndExtraHeaders more = new() { SpamScore = 87, Campaign = ["spring", "sale"] };
        return notification.TryEncode(in more, destination, out int written) ? written : -1;
    }

    public static int CountCampaigns(Span<byte> octets) =>
        NotificationIndView.TryDecode(octets, out NotificationIndView notification, out _) && notification.SpamScore is not null
            ? notification.Campaign.Count()
            : -1;

    public static string ReadAny(byte[] octets) => VendorPdus.TryDecode(octets, out MmsPdu? pdu, out MmsError error)
        ? pdu switch
        {
            OfferInd offer => $"{offer.Price.Kind} {offer.Price.Cents} {offer.Price.Currency} at {offer.ContentLocation}",
            NotificationInd notification => $"a message at {notification.ContentLocation}, score {notification.SpamScore}",
            _ => $"{pdu.MessageType}",
        }
        : error.ToString();

    public static async Task AnswerAsync(HttpClient client, OfferInd offer)
    {
        OfferRespInd answer = new() { TransactionId = offer.TransactionId, Answer = AcmeAnswer.Accepted };
        using ByteArrayContent content = new(answer.Encode());
        await client.PostAsync(offer.ContentLocation, content);
    }

    public static string Check(byte[] octets) =>
        MmsConformance.TryCheck(octets, VendorSchema.Inspection, out IReadOnlyList<MmsFinding> findings, out MmsError error)
            ? string.Join("; ", findings)
            : error.ToString();
}
