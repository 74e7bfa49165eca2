namespace MmsCodec.Client;

/// <summary>
/// What became of a response. Delivered means that the relay took it, not that it knew the transaction: the client ignores what the HTTP
/// response to a response says (OMA-TS-MMS_CTR-V1_3 §8.2.2).
/// </summary>
/// <param name="Failure">Why it was not delivered; <see langword="null"/> when it was.</param>
public sealed record ResponseOutcome(RequestFailure? Failure)
{
    internal static ResponseOutcome Delivered { get; } = new(Failure: null);

    /// <summary>Whether the relay took the response.</summary>
    public bool IsDelivered => Failure is null;
}
