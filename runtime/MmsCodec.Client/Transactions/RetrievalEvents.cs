using System.Net;

namespace MmsCodec.Client;

/// <summary>What the outcome of a retrieval means for its transaction.</summary>
internal static class RetrievalEvents
{
    public static TransactionEvent Of(RetrievalOutcome outcome) => outcome switch
    {
        Retrieved(var head, _) => new MessageRetrieved(head.TransactionId),
        TakenBefore(var message) => new MessageRetrieved(message.TransactionId),
        NotIntelligible => new NotUnderstood(),
        RelayDeclined(var answer) => new RetrievalFailed(IsPermanent(answer) ? RetrievalFailure.Permanent : RetrievalFailure.Temporary),
        RequestFailed(var failure) => new RetrievalFailed(Of(failure)),
        _ => new RetrievalFailed(RetrievalFailure.Temporary),
    };

    private static RetrievalFailure Of(RequestFailure failure) => failure switch
    {
        { Kind: RequestFailureKind.RedirectedElsewhere } => RetrievalFailure.RedirectedElsewhere,
        { Kind: RequestFailureKind.TooLong } => RetrievalFailure.Permanent,
        { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => RetrievalFailure.Permanent,
        _ => RetrievalFailure.Temporary,
    };

    // X-Mms-Retrieve-Status 224 to 255, those that are not assigned included (OMA-TS-MMS_ENC-V1_3 §7.3.50).
    private static bool IsPermanent(RetrieveConf answer) => answer.RetrieveStatus >= MmsRetrieveStatus.ErrorPermanentFailure;
}
