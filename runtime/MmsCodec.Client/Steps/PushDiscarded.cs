namespace MmsCodec.Client;

/// <summary>A push was of no use. Nothing is answered: without a notification there is no relay to answer.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Error">
/// What is wrong and where, by offset from the start of the push (<see cref="PushDiscardReason.NotAPush"/>) or of the PDU
/// (<see cref="PushDiscardReason.NotANotification"/>); else <c>default</c>.
/// </param>
/// <param name="Hints">What was said about where the push came from.</param>
public sealed record PushDiscarded(PushDiscardReason Reason, MmsError Error, RelayHints Hints) : ClientStep;
