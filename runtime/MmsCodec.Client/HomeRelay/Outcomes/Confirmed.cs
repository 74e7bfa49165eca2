namespace MmsCodec.Client;

/// <summary>The relay confirmed the request. Whether it did what was asked is in the confirmation's status.</summary>
/// <typeparam name="T">The PDU that confirms the request.</typeparam>
/// <param name="Confirmation">The confirmation, with the transaction id of the request.</param>
public sealed record Confirmed<T>(T Confirmation) : HomeRelayOutcome<T>
    where T : MmsPdu;
