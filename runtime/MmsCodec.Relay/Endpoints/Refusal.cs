using Microsoft.AspNetCore.Http;

namespace MmsCodec.Relay;

/// <summary>
/// The answer to a request that is not served: the confirmation that the standard has for the PDU, with HTTP 200 as every confirmation has
/// (OMA-TS-MMS_CTR-V1_3 §8.2.1). Where there is none, or no transaction id to put in it, an HTTP status says it.
/// </summary>
internal static class Refusal
{
    public static RelayAnswer Of(MmsMessageType type, string? transactionId, RequestFault fault) =>
        transactionId is not null && Confirmation.Of(type, transactionId, fault) is { } confirmation
            ? RelayAnswer.Of(confirmation)
            : RelayAnswer.OfStatus(fault switch
            {
                RequestFault.Failed => StatusCodes.Status500InternalServerError,
                RequestFault.Unsupported when Enum.IsDefined(type) => StatusCodes.Status501NotImplemented,
                _ => StatusCodes.Status400BadRequest,
            });
}
