namespace MmsCodec.Client;

/// <summary>A message that an <see cref="IMessageSink"/> has taken.</summary>
/// <param name="TransactionId">X-Mms-Transaction-Id of its M-Retrieve.conf; <see langword="null"/> when that has none.</param>
public sealed record TakenMessage(string? TransactionId);
