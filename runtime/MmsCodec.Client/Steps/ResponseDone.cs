namespace MmsCodec.Client;

/// <summary>A response was sent to the relay that sent the notification, or could not be.</summary>
/// <param name="Response">The response and where it went.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ResponseDone(SendResponse Response, ResponseOutcome Outcome) : ClientStep;
