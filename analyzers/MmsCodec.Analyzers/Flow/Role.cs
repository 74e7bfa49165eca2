namespace MmsCodec.Analyzers.Flow;

/// <summary>What a value is to the object that its origin names.</summary>
internal enum Role
{
    /// <summary>The object itself, of which nothing else is known.</summary>
    Thing,

    /// <summary>The notification itself.</summary>
    Notification,

    /// <summary>The address of the Relay/Server that the notification came from.</summary>
    Address,

    /// <summary>An acknowledgement of the notification, typed or encoded.</summary>
    Acknowledgement,

    /// <summary>The notification's transaction id.</summary>
    Key,

    /// <summary>Anything else that was read from the notification.</summary>
    Data,

    /// <summary>What the relay policy decided about the notification.</summary>
    Decision,

    /// <summary>Whether the notification's address is of a relay that was asked for.</summary>
    Match,

    /// <summary>Whether it is not.</summary>
    Mismatch,

    /// <summary>What a retrieval brought that did not go to a notification's address.</summary>
    Fetched,

    /// <summary>A parameter that the caller decides on.</summary>
    Argument,
}
