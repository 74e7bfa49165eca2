namespace MmsCodec.Client;

/// <summary>
/// What became of a request to the home relay: <see cref="Confirmed{T}"/>, <see cref="NotTaken{T}"/> or <see cref="PerhapsTaken{T}"/>.
/// </summary>
/// <typeparam name="T">The PDU that confirms the request.</typeparam>
public abstract record HomeRelayOutcome<T>
    where T : MmsPdu
{
    private protected HomeRelayOutcome()
    {
    }
}
