namespace MmsCodec.Relay;

/// <summary>A request that an <see cref="InMemoryRelay"/> got.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The HTTP headers by name, in any case.</param>
/// <param name="Pdu">The PDU that was posted; <see langword="null"/> for a GET, and for a body that is no well-formed PDU.</param>
/// <param name="TransactionId">
/// X-Mms-Transaction-Id of the PDU; of a GET, that of the notification of the message; <see langword="null"/> when there is none.
/// </param>
/// <param name="IsOwn">Whether it was meant for this relay: it retrieves a message that is held, or answers a transaction that is known.</param>
/// <param name="Status">The HTTP status of the answer.</param>
public sealed record ReceivedRequest(
    string Method,
    string Target,
    IReadOnlyDictionary<string, string> Headers,
    MmsPdu? Pdu,
    string? TransactionId,
    bool IsOwn,
    int Status)
{
    /// <summary>X-Mms-Status, when the PDU is M-NotifyResp.ind; else <see langword="null"/>.</summary>
    public MmsStatus? MmsStatus => Pdu is NotifyRespInd response ? response.Status : null;
}
