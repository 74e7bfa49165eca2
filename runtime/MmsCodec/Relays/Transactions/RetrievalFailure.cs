namespace MmsCodec;

/// <summary>Why a message could not be retrieved.</summary>
public enum RetrievalFailure
{
    /// <summary>Trying again later may help: no connection, a broken answer, an HTTP or X-Mms-Retrieve-Status of a passing error.</summary>
    Temporary,

    /// <summary>The relay redirected to another authority, which is not followed. The message stays where it is.</summary>
    RedirectedElsewhere,

    /// <summary>Trying again cannot help: the relay does not have the message or will not give it.</summary>
    Permanent,
}
