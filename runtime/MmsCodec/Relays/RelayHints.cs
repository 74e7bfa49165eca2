namespace MmsCodec;

/// <summary>
/// What else was said about where a notification came from. Anyone can write these, so they are kept for people who look into
/// a message, and decide nothing.
/// </summary>
/// <param name="InitiatorUri">The push header X-Wap-Initiator-URI, as received; <see langword="null"/> when absent.</param>
/// <param name="Source">Where the push came from: the originating address of the SMS, or address and port of the datagram;
/// <see langword="null"/> when not known.</param>
public sealed record RelayHints(string? InitiatorUri = null, string? Source = null)
{
    /// <summary>Nothing is known.</summary>
    public static RelayHints None { get; } = new();
}
