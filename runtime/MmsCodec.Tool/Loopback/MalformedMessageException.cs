namespace MmsCodec.Tool.Loopback;

/// <summary>A file that holds no message.</summary>
internal sealed class MalformedMessageException(string message) : Exception(message);
