using System.Net.Http;
using System.Threading.Tasks;
using Acme.Messaging;

namespace AcmeClient;

/// <summary>The mistake: the answer goes to the home relay, whoever made the offer.</summary>
public static class Misdirected
{
    public static async Task AnswerAsync(HttpClient client, OfferInd offer)
    {
        OfferRespInd answer = new() { TransactionId = offer.TransactionId, Answer = AcmeAnswer.Accepted };
        using ByteArrayContent content = new(answer.Encode());
        await client.PostAsync("http://mms.home.example/", content);
    }
}
