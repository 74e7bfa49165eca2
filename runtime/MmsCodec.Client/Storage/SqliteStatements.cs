using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>What is done to the rows of a store, each prepared once. For one thread; each is part of the transaction that is open.</summary>
internal sealed class SqliteStatements : IDisposable
{
    /// <summary>How many rows are forgotten in one commit, so that others need not wait for long.</summary>
    public const int ForgottenAtOnce = 500;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add;
    private readonly SqliteCommand _has;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _postpone;
    private readonly SqliteCommand _forget;
    private readonly SqliteCommand _check;

    public SqliteStatements(SqliteConnection connection)
    {
        _connection = connection;
        _add = Prepare(
            connection,
            """
            INSERT INTO transactions (relay, transaction_id, need, expires_at, attempts, due_at, final_at, document)
            VALUES ($relay, $id, $need, $expires, 0, $now, iif($final, $now, NULL), $document)
            ON CONFLICT (relay, transaction_id) DO NOTHING
            """,
            "$relay", "$id", "$need", "$expires", "$now", "$final", "$document");
        _has = Prepare(connection, "SELECT EXISTS (SELECT 1 FROM transactions WHERE relay = $relay AND transaction_id = $id)", "$relay", "$id");
        _update = Prepare(
            connection,
            """
            UPDATE transactions
            SET need = $need, expires_at = $expires, final_at = coalesce(final_at, iif($final, $now, NULL)), document = $document
            WHERE relay = $relay AND transaction_id = $id
            """,
            "$relay", "$id", "$need", "$expires", "$now", "$final", "$document");
        _postpone = Prepare(
            connection,
            "UPDATE transactions SET attempts = $attempts, due_at = $due WHERE relay = $relay AND transaction_id = $id",
            "$relay", "$id", "$attempts", "$due");
        _forget = Prepare(
            connection,
            $"""
            DELETE FROM transactions WHERE position IN (
                SELECT position FROM transactions
                WHERE final_at <= $now - $least AND (expires_at <= $now OR final_at <= $now - $most)
                LIMIT {ForgottenAtOnce})
            """,
            "$now", "$least", "$most");

        // Writes what is there already: it goes to the disk all the same.
        _check = Prepare(connection, $"PRAGMA user_version = {SqliteFile.Version}");
        Count = SqliteFile.Scalar(connection, "SELECT count(*) FROM transactions");
    }

    /// <summary>How many rows there are. To be set back when the transaction is rolled back.</summary>
    public long Count { get; set; }

    public long Add(SqliteRow row, int maxTransactions)
    {
        if (Count >= maxTransactions)
        {
            // What is repeated needs no room.
            return IsKept(row) ? 0 : throw TransactionStoreException.Full(maxTransactions);
        }

        long added = Run(_add, row);
        Count += added;
        return added;
    }

    public long Update(SqliteRow row) => Run(_update, row);

    public long Postpone(TransactionKey key, int attempts, DateTimeOffset dueAt)
    {
        _postpone.Parameters[0].Value = key.Relay.ToString();
        _postpone.Parameters[1].Value = key.TransactionId;
        _postpone.Parameters[2].Value = (long)attempts;
        _postpone.Parameters[3].Value = dueAt.ToUnixTimeMilliseconds();
        return _postpone.ExecuteNonQuery();
    }

    public long Forget(TransactionRetention retention, DateTimeOffset now)
    {
        _forget.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        _forget.Parameters[1].Value = (long)retention.AtLeast.TotalMilliseconds;
        _forget.Parameters[2].Value = (long)retention.AtMost.TotalMilliseconds;
        long forgotten = _forget.ExecuteNonQuery();
        Count -= forgotten;
        return forgotten;
    }

    public long Check(int maxTransactions)
    {
        _check.ExecuteNonQuery();
        return Count < maxTransactions ? 0 : throw TransactionStoreException.Full(maxTransactions);
    }

    public long Pragma(string pragma) => SqliteFile.Scalar(_connection, "PRAGMA " + pragma);

    public void Dispose()
    {
        _add.Dispose();
        _has.Dispose();
        _update.Dispose();
        _postpone.Dispose();
        _forget.Dispose();
        _check.Dispose();
    }

    private bool IsKept(SqliteRow row)
    {
        _has.Parameters[0].Value = row.Relay;
        _has.Parameters[1].Value = row.TransactionId;
        return (long)_has.ExecuteScalar()! == 1;
    }

    private static long Run(SqliteCommand command, SqliteRow row)
    {
        command.Parameters[0].Value = row.Relay;
        command.Parameters[1].Value = row.TransactionId;
        command.Parameters[2].Value = (long)row.Need;
        command.Parameters[3].Value = (object?)row.ExpiresAt ?? DBNull.Value;
        command.Parameters[4].Value = row.Now;
        command.Parameters[5].Value = row.IsFinal ? 1L : 0L;
        command.Parameters[6].Value = row.Document;
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, DBNull.Value));
        }

        return command;
    }
}
