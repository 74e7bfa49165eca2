using Microsoft.Extensions.Logging;

namespace MmsCodec.Relay;

/// <summary>What the endpoints log, category <c>MmsCodec.Relay</c>: never a message's content, nor an address of a person.</summary>
internal static partial class RelayLog
{
    public const string Category = "MmsCodec.Relay";

    [LoggerMessage(1, LogLevel.Debug, "{MessageType} answered with HTTP {Status}.")]
    public static partial void Answered(this ILogger logger, MmsMessageType messageType, int status);

    [LoggerMessage(2, LogLevel.Debug, "Retrieval answered with HTTP {Status}.")]
    public static partial void Retrieved(this ILogger logger, int status);

    [LoggerMessage(3, LogLevel.Information, "A PDU cannot be followed: {Code} at octet {Offset}.")]
    public static partial void Malformed(this ILogger logger, MmsErrorCode code, long offset);

    [LoggerMessage(4, LogLevel.Information, "{MessageType} is version {Version}, which is too new.")]
    public static partial void TooNew(this ILogger logger, MmsMessageType messageType, MmsVersion version);

    [LoggerMessage(5, LogLevel.Information, "{MessageType} was posted, which no client sends.")]
    public static partial void NotOfAClient(this ILogger logger, MmsMessageType messageType);

    [LoggerMessage(6, LogLevel.Information, "A request has more than {MaxLength} octets.")]
    public static partial void TooLong(this ILogger logger, long maxLength);

    [LoggerMessage(7, LogLevel.Error, "The handler failed at {MessageType}.")]
    public static partial void HandlerFailed(this ILogger logger, MmsMessageType messageType, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The handler failed at a retrieval.")]
    public static partial void RetrievalFailed(this ILogger logger, Exception exception);
}
