namespace MmsCodec;

/// <summary>What a part was to its message.</summary>
public enum SmsPartOutcome
{
    /// <summary>Other parts are missing still.</summary>
    Waiting = 0,

    /// <summary>The message is whole.</summary>
    Complete,

    /// <summary>The same part had come before.</summary>
    Repeated,
}
