using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>The file of a <see cref="SqliteTransactionStore"/>: how it is opened and what is in it.</summary>
internal static class SqliteFile
{
    /// <summary>The format that is written and read.</summary>
    public const long Version = 1;

    // "MMSC", so that a file of someone else is never taken for one.
    private const long ApplicationId = 0x4D4D5343;
    private const int BusySeconds = 5;

    private const int SqliteFull = 13;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    private static readonly string Schema = $"""
        CREATE TABLE transactions (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            relay TEXT NOT NULL,
            transaction_id TEXT NOT NULL,
            need INTEGER NOT NULL,
            expires_at INTEGER,
            attempts INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            final_at INTEGER,
            document TEXT NOT NULL,
            UNIQUE (relay, transaction_id)
        ) STRICT;
        CREATE INDEX open_transactions ON transactions (position, relay, transaction_id, need, expires_at, attempts, due_at) WHERE need > 0;
        CREATE INDEX final_transactions ON transactions (final_at) WHERE final_at IS NOT NULL;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        """;

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty file that only its owner may read, unless there is a file; SQLite gives its own the same rights.</summary>
    public static void MakeForOwner(string path)
    {
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(path, options).Dispose();
        }
    }

    /// <summary>Makes the tables of a new file, and refuses a file that is none of ours.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        long application = Scalar(connection, "PRAGMA application_id");
        long version = Scalar(connection, "PRAGMA user_version");
        bool isEmpty = Scalar(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != ApplicationId)
        {
            throw new TransactionStoreException(StoreFailureKind.Unreadable, $"'{connection.DataSource}' is a database of another application.");
        }

        if (version > Version)
        {
            throw new TransactionStoreException(
                StoreFailureKind.Unreadable,
                $"'{connection.DataSource}' is kept in format {version} of a newer version; this version reads format {Version}.");
        }

        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if (isEmpty)
        {
            Execute(connection, $"BEGIN IMMEDIATE; {Schema} COMMIT;");
        }
    }

    public static TransactionStoreException FailureOf(Exception fault) => new(
        (fault as SqliteException)?.SqliteErrorCode switch
        {
            SqliteFull => StoreFailureKind.Full,
            SqliteCorrupt or SqliteNotADatabase => StoreFailureKind.Unreadable,
            _ => StoreFailureKind.Unavailable,
        },
        fault.Message,
        fault);

    public static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
