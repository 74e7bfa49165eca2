namespace MmsCodec.Client;

/// <summary>The configuration of the store.</summary>
public sealed class TransactionStoreSettings
{
    /// <summary>The SQLite file, relative to the application's content root; <c>mms-transactions.db</c> by default.</summary>
    public string Path { get; set; } = "mms-transactions.db";

    /// <summary>The most transactions that are kept; 1,000,000 by default.</summary>
    public int MaxTransactions { get; set; } = 1_000_000;
}
