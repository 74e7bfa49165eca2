namespace MmsCodec;

/// <summary>What the user said about a message that waits at a relay.</summary>
public enum UserAnswer
{
    /// <summary>Not now.</summary>
    Defer = 0,

    /// <summary>Retrieve it.</summary>
    Accept,

    /// <summary>Do not retrieve it, ever.</summary>
    Reject,
}
