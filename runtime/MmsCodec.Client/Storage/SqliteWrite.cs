namespace MmsCodec.Client;

/// <summary>A change on its way to the disk, and who waits for it.</summary>
internal sealed class SqliteWrite(Func<SqliteStatements, long> change) : TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private long _result;
    private TransactionStoreException? _refusal;

    /// <summary>Makes the change within the transaction that is open. What the store refuses concerns nobody else's change.</summary>
    public void Make(SqliteStatements statements)
    {
        try
        {
            _result = change(statements);
        }
        catch (TransactionStoreException refusal)
        {
            _refusal = refusal;
        }
    }

    /// <summary>The transaction is on the disk.</summary>
    public void Committed()
    {
        if (_refusal is null)
        {
            SetResult(_result);
        }
        else
        {
            SetException(_refusal);
        }
    }
}
