namespace MmsCodec.Client;

/// <summary>
/// The request was sent, at least in part, and no confirmation of it came: the relay may have taken it. Sent again, a submission may reach
/// its recipients twice, so the client does not.
/// </summary>
/// <typeparam name="T">The PDU that would have confirmed the request.</typeparam>
/// <param name="Failure">Why there is no confirmation.</param>
public sealed record PerhapsTaken<T>(RequestFailure Failure) : HomeRelayOutcome<T>
    where T : MmsPdu;
