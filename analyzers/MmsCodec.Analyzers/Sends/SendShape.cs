namespace MmsCodec.Analyzers.Sends;

/// <summary>How a method sends: which of its parameters say where to and what.</summary>
internal sealed class SendShape
{
    /// <summary>The parameter that says where to, by position; -1 when the receiver alone does.</summary>
    public int Destination { get; init; } = -1;

    /// <summary>The parameter that is sent; -1 when nothing is.</summary>
    public int Payload { get; init; } = -1;

    /// <summary>Whether something is fetched from there.</summary>
    public bool IsRetrieval { get; init; }

    /// <summary>Whether one parameter, a request, holds both where to and what.</summary>
    public bool IsRequest { get; init; }
}
