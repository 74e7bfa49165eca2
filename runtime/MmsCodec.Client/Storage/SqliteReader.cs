using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>Finds and lists rows. For one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private const int PageLength = 500;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _listOpen;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _find = connection.CreateCommand();
        _find.CommandText = "SELECT document FROM transactions WHERE relay = $relay AND transaction_id = $id";
        _find.Parameters.Add(new SqliteParameter("$relay", DBNull.Value));
        _find.Parameters.Add(new SqliteParameter("$id", DBNull.Value));
        _listOpen = connection.CreateCommand();
        _listOpen.CommandText =
            $"""
            SELECT position, relay, transaction_id, need, expires_at, attempts, due_at FROM transactions INDEXED BY open_transactions
            WHERE need > 0 AND position > $after ORDER BY position LIMIT {PageLength}
            """;
        _listOpen.Parameters.Add(new SqliteParameter("$after", DBNull.Value));
    }

    public string? Find(TransactionKey key)
    {
        _find.Parameters[0].Value = key.Relay.ToString();
        _find.Parameters[1].Value = key.TransactionId;
        return (string?)_find.ExecuteScalar();
    }

    /// <summary>The open transactions after a position, as many as make a page; no last position when there are no more.</summary>
    public SqliteOpenPage ListOpen(long after)
    {
        _listOpen.Parameters[0].Value = after;
        List<OpenTransaction> transactions = [];
        int unreadable = 0;
        long? last = null;
        using SqliteDataReader rows = _listOpen.ExecuteReader();
        while (rows.Read())
        {
            last = rows.GetInt64(0);
            if (!RelayId.TryParse(rows.GetString(1), out RelayId? relay))
            {
                unreadable++;
                continue;
            }

            transactions.Add(new OpenTransaction(
                new TransactionKey(relay, rows.GetString(2)),
                (TransactionNeed)rows.GetInt64(3),
                rows.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(4)),
                rows.GetInt32(5),
                DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(6))));
        }

        return new SqliteOpenPage(transactions, unreadable, last);
    }

    public void Dispose()
    {
        _find.Dispose();
        _listOpen.Dispose();
        _connection.Dispose();
    }
}
