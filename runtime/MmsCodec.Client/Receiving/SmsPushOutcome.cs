namespace MmsCodec.Client;

/// <summary>What an SMS was to the client.</summary>
public enum SmsPushOutcome
{
    /// <summary>It is no SMS-DELIVER; that is reported as a step.</summary>
    Malformed = 0,

    /// <summary>It is not for the port of pushes: a text message, for example. Nothing was done with it.</summary>
    NotAPush,

    /// <summary>A part of a push, kept in memory until the others come.</summary>
    Waiting,

    /// <summary>A part that had come before.</summary>
    Repeated,

    /// <summary>The push is whole, and what it brings is kept or reported.</summary>
    Taken,
}
