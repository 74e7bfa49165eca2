namespace MmsCodec.Client;

/// <summary>A push as it arrived.</summary>
/// <param name="Bearer">How it came.</param>
/// <param name="Octets">
/// The WSP push (<see cref="PushBearer.Datagram"/>, <see cref="PushBearer.Sms"/>) or the PDU (<see cref="PushBearer.Http"/>); does not
/// change any more.
/// </param>
/// <param name="Source">
/// Where it says that it comes from: address and port, or the originating address of the SMS; <see langword="null"/> when not known. It can
/// be forged.
/// </param>
/// <param name="ArrivedAt">The time.</param>
public sealed record PushArrival(PushBearer Bearer, ReadOnlyMemory<byte> Octets, string? Source, DateTimeOffset ArrivedAt)
{
    /// <summary>X-Wap-Initiator-URI, where the bearer and not the push carries it; <see langword="null"/> when there is none.</summary>
    public string? InitiatorUri { get; init; }
}
