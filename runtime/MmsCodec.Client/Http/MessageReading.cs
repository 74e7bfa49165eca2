namespace MmsCodec.Client;

/// <summary>Reads what a relay answered to a GET with success.</summary>
internal static class MessageReading
{
    public static async Task<RetrievalOutcome> ReadAsync(HttpResponseMessage answer, int maxLength, CancellationToken cancellationToken)
    {
        Stream body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[]? octets = await BoundedBody.ReadAsync(body, maxLength, cancellationToken).ConfigureAwait(false);
        if (octets is null)
        {
            return new RequestFailed(new RequestFailure(RequestFailureKind.TooLong, answer.StatusCode));
        }

        if (RetrieveConf.TryDecode(octets, out RetrieveConf? message, out MmsError error))
        {
            return Judge(message);
        }

        // A page of a captive portal says nothing about the message; a PDU that cannot be decoded does.
        return answer.Content.Headers.ContentType?.MediaType == "application/vnd.wap.mms-message"
            ? new NotIntelligible(error)
            : new RequestFailed(new RequestFailure(RequestFailureKind.NotAMessage, answer.StatusCode));
    }

    private static RetrievalOutcome Judge(RetrieveConf message) =>
        message.Version.Major > MmsVersion.V1_3.Major ? new NotIntelligible(default)
        : message.RetrieveStatus is null or MmsRetrieveStatus.Ok ? new Retrieved(message)
        : new RelayDeclined(message);
}
