using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MmsCodec.Client;

/// <summary>Connections to read by, as many as read at once. Reading waits for no writing.</summary>
internal sealed class SqliteReaders(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];

    public T Read<T>(Func<SqliteReader, T> read)
    {
        try
        {
            SqliteReader reader = _idle.TryTake(out SqliteReader? idle) ? idle : new SqliteReader(SqliteFile.Open(path));
            try
            {
                return read(reader);
            }
            finally
            {
                _idle.Add(reader);
            }
        }
        catch (SqliteException fault)
        {
            throw SqliteFile.FailureOf(fault);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out SqliteReader? reader))
        {
            reader.Dispose();
        }
    }
}
