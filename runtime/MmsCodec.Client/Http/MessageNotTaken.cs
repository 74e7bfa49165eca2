namespace MmsCodec.Client;

/// <summary>The message came whole, and the application's <see cref="IMessageSink"/> could not take it.</summary>
/// <param name="Exception">What the sink threw.</param>
public sealed record MessageNotTaken(Exception Exception) : RetrievalOutcome;
