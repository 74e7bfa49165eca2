namespace MmsCodec.Client;

/// <summary>
/// The store could not find or keep a transaction, or list what needs something. The transaction stays as it was kept last and is taken up
/// again later.
/// </summary>
/// <param name="Transaction">The transaction; <see langword="null"/> when it concerns all.</param>
/// <param name="Exception">What the store threw.</param>
public sealed record StoreFailed(TransactionKey? Transaction, TransactionStoreException Exception) : ClientStep;
