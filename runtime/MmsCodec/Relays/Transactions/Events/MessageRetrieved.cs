namespace MmsCodec;

/// <summary>The message was retrieved whole and understood.</summary>
/// <param name="TransactionId">X-Mms-Transaction-Id of M-Retrieve.conf; <see langword="null"/> when it has none.</param>
public sealed record MessageRetrieved(string? TransactionId) : TransactionEvent;
