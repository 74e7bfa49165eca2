namespace MmsCodec;

/// <summary>Ask the user whether the message is to be retrieved. The answer may take as long as it likes.</summary>
public sealed record PromptUser : TransactionAction
{
    internal PromptUser(ReceivedNotification notification)
        : base(notification)
    {
    }
}
