namespace MmsCodec;

/// <summary>How far a notification's transaction has come.</summary>
public enum TransactionState
{
    /// <summary>The notification is here; nothing is decided and nothing has been sent.</summary>
    Received = 0,

    /// <summary>The user has been asked and has not answered. The relay is told Deferred.</summary>
    AwaitingAnswer,

    /// <summary>The message waits at the relay for a later retrieval. The relay is told Deferred.</summary>
    Deferred,

    /// <summary>The message is being retrieved.</summary>
    Retrieving,

    /// <summary>Final: the message was retrieved.</summary>
    Retrieved,

    /// <summary>Final: the message is not wanted, by the policy or by the user.</summary>
    Rejected,

    /// <summary>Final: the notification or the message could not be understood.</summary>
    Unrecognised,

    /// <summary>Final: the relay no longer keeps the message.</summary>
    Expired,

    /// <summary>Final: the relay does not have the message, or will not give it.</summary>
    Failed,
}
