namespace MmsCodec.Client;

/// <summary>The relay has certainly not taken the request: there was no connection, or it refused. It can be sent again.</summary>
/// <typeparam name="T">The PDU that would have confirmed the request.</typeparam>
/// <param name="Failure">Why.</param>
public sealed record NotTaken<T>(RequestFailure Failure) : HomeRelayOutcome<T>
    where T : MmsPdu;
