using System.Diagnostics.CodeAnalysis;

namespace MmsCodec;

/// <summary>
/// Post M-Cancel.conf (OMA-TS-MMS_ENC-V1_3 section 6) to the relay that the message came from which an M-Cancel.req names. M-Cancel.req has no
/// address, and who pushed it can be forged; the relay of the message is the only one that can ask to cancel it.
/// </summary>
public sealed record SendCancelConf : SendResponse
{
    private readonly CancelReq _request;

    private SendCancelConf(ReceivedNotification message, CancelReq request)
        : base(message, ResponseKind.CancelReceived, isBlocked: false) =>
        _request = request;

    /// <summary>X-Mms-Transaction-Id of M-Cancel.req.</summary>
    [TransactionKey]
    public override string TransactionId => _request.TransactionId;

    /// <summary>Answers a request to cancel.</summary>
    /// <param name="request">The request.</param>
    /// <param name="message">The notification of the message that X-Mms-Cancel-ID names, with the relay that the message came from.</param>
    /// <param name="response">The response; <see langword="null"/> on false.</param>
    /// <returns>False when the request has no X-Mms-Transaction-Id that a response can repeat.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    [MustUseResult]
    public static bool TryAnswer(CancelReq request, ReceivedNotification message, [NotNullWhen(true)] out SendCancelConf? response)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(message);

        response = TransactionIds.CanBeRepeated(request.TransactionId) ? new SendCancelConf(message, request) : null;
        return response is not null;
    }

    /// <inheritdoc/>
    public override CancelConf ToPdu() => new()
    {
        TransactionId = TransactionId,
        Version = MmsVersion.V1_3,
        CancelStatus = MmsCancelStatus.Received,
    };
}
