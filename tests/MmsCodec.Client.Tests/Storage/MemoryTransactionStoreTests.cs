namespace MmsCodec.Client.Tests.Storage;

public sealed class MemoryTransactionStoreTests : TransactionStoreContract
{
    private protected override ITransactionStore Open(int maxTransactions = 10_000) => new MemoryTransactionStore(maxTransactions, Clock);
}
