namespace MmsCodec;

/// <summary>The user answered the prompt, or came back to a deferred message.</summary>
/// <param name="Answer">What the user wants.</param>
public sealed record UserAnswered(UserAnswer Answer) : TransactionEvent;
