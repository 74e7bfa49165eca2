using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>Answers from <see cref="HeldMessages"/>, and leaves with each request what is to be recorded of it.</summary>
internal sealed class InMemoryRelayHandler(HeldMessages messages) : IMmsRelayHandler
{
    public ValueTask<RelayAnswer> ReceiveAsync(MmsPdu pdu, HttpContext context)
    {
        (RequestNote note, RelayAnswer answer) = pdu switch
        {
            NotifyRespInd response => Judge(pdu, response.TransactionId, isOwn: messages.Take(response)),
            AcknowledgeInd acknowledge => Judge(pdu, acknowledge.TransactionId, isOwn: messages.Take(acknowledge)),
            _ => (new RequestNote(pdu, TransactionId: null, IsOwn: false), RelayAnswer.NotServed),
        };
        RequestRecorder.Note(context, note);
        return ValueTask.FromResult(answer);
    }

    public ValueTask<RelayAnswer> RetrieveAsync(string location, HttpContext context)
    {
        if (messages.Retrieve(location) is not var (held, message))
        {
            return ValueTask.FromResult(RelayAnswer.NotFound);
        }

        RequestRecorder.Note(context, new RequestNote(Pdu: null, held.TransactionId, IsOwn: true));
        return ValueTask.FromResult(RelayAnswer.Of(message));
    }

    private static (RequestNote Note, RelayAnswer Answer) Judge(MmsPdu pdu, string transactionId, bool isOwn) =>
        (new RequestNote(pdu, transactionId, isOwn), isOwn ? RelayAnswer.Accepted : RelayAnswer.UnknownTransaction);
}
