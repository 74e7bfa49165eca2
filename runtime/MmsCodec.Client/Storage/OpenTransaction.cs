namespace MmsCodec.Client;

/// <summary>A transaction that is kept and needs something.</summary>
/// <param name="Key">Its relay and transaction id.</param>
/// <param name="Need">What it needs; never <see cref="TransactionNeed.None"/>.</param>
/// <param name="ExpiresAt">When its relay drops the message; <see langword="null"/> when that is not known.</param>
/// <param name="Attempts">How often something was tried for it in vain.</param>
/// <param name="DueAt">Not to be tried again before; when it was added where nothing has failed.</param>
public readonly record struct OpenTransaction(
    TransactionKey Key, TransactionNeed Need, DateTimeOffset? ExpiresAt, int Attempts, DateTimeOffset DueAt);
