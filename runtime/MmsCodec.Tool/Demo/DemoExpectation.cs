using MmsCodec.Relay;

namespace MmsCodec.Tool.Demo;

/// <summary>A request that a relay should get.</summary>
/// <param name="What">The name of the PDU, or GET.</param>
/// <param name="Status">X-Mms-Status of M-NotifyResp.ind; else null.</param>
/// <param name="TransactionId">The transaction id; null when the relay chooses it during the demo, and says itself whether it is known.</param>
internal sealed record DemoExpectation(string What, MmsStatus? Status, string? TransactionId)
{
    public const string Get = "GET";

    /// <summary>What a request is, in the words of <see cref="What"/>.</summary>
    public static string WhatIs(ReceivedRequest request) => request.Pdu is { } pdu ? DemoWords.NameOf(pdu) : request.Method;

    public bool IsMetBy(ReceivedRequest request) =>
        request.IsOwn
        && WhatIs(request) == What
        && request.MmsStatus == Status
        && (TransactionId is null || TransactionId == request.TransactionId);

    /// <summary>Of a relay that is trusted.</summary>
    public static IReadOnlyList<DemoExpectation> Retrieved(string transactionId) =>
        [new(Get, null, transactionId), NotifyResp(MmsStatus.Retrieved, transactionId)];

    /// <summary>Of a relay that is blocked.</summary>
    public static IReadOnlyList<DemoExpectation> Rejected(string transactionId) => [NotifyResp(MmsStatus.Rejected, transactionId)];

    /// <summary>Of a relay about which the user is asked. A deferred message is retrieved later in the demo.</summary>
    public static IReadOnlyList<DemoExpectation> Asked(string transactionId, UserAnswer? answer) => answer == UserAnswer.Reject
        ? [NotifyResp(MmsStatus.Deferred, transactionId), NotifyResp(MmsStatus.Rejected, transactionId)]
        : [NotifyResp(MmsStatus.Deferred, transactionId), new(Get, null, transactionId), new("M-Acknowledge.ind", null, null)];

    private static DemoExpectation NotifyResp(MmsStatus status, string transactionId) => new("M-NotifyResp.ind", status, transactionId);
}
