namespace MmsCodec;

/// <summary>What the policy says about the relay of a notification.</summary>
public enum RelayDecision
{
    /// <summary>Neither trusted nor blocked: the user is asked, and meanwhile M-NotifyResp.ind says Deferred.</summary>
    [PolicyDecision]
    Ask = 0,

    /// <summary>Trusted: the message is retrieved without asking.</summary>
    [PolicyDecision(AllowsRetrieval = true)]
    Retrieve,

    /// <summary>Blocked: M-NotifyResp.ind with Rejected is sent to that relay, once, and nothing else ever is.</summary>
    [PolicyDecision(AnswerOnly = "Rejected")]
    Reject,

    /// <summary>Blocked, and not told so: nothing is sent.</summary>
    [PolicyDecision(AnswerOnly = "Rejected")]
    RejectSilently,
}
