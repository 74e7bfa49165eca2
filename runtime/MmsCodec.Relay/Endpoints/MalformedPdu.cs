using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>
/// Answers what cannot be decoded: HTTP 400, with the M-Send.conf that the standard has for a submission that is corrupt and for a PDU
/// that is unknown (OMA-TS-MMS_ENC-V1_3 §7.3.30, §7.3.48). Responses have no confirmation.
/// </summary>
internal static class MalformedPdu
{
    private const byte MessageTypeField = 0x8C;
    private const byte TransactionIdField = 0x98;

    public static RelayAnswer Answer(ReadOnlySpan<byte> octets, MmsError error)
    {
        MmsResponseStatus? status = error.Code == MmsErrorCode.UnknownMessageType ? MmsResponseStatus.ErrorUnsupportedMessage
            : IsSubmission(octets) ? MmsResponseStatus.ErrorPermanentMessageFormatCorrupt
            : null;
        return status is { } known && ReadTransactionId(octets) is { } transactionId
            ? new RelayAnswer(
                StatusCodes.Status400BadRequest, new SendConf { TransactionId = transactionId, ResponseStatus = known })
            : new RelayAnswer(StatusCodes.Status400BadRequest);
    }

    private static bool IsSubmission(ReadOnlySpan<byte> octets) => octets.StartsWith([MessageTypeField, (byte)MmsMessageType.SendReq]);

    // The standard fixes the places of the first two headers, so the second can be read where what follows cannot.
    private static string? ReadTransactionId(ReadOnlySpan<byte> octets)
    {
        var reader = new WspReader(octets);
        return reader.TryReadOctet(out byte first) && first == MessageTypeField
            && reader.TryReadOctet(out _)
            && reader.TryReadOctet(out byte second) && second == TransactionIdField
            && reader.TryReadTextString(out WspText transactionId)
            ? transactionId.ToString()
            : null;
    }
}
