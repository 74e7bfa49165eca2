namespace MmsCodec.Client;

/// <summary>A transaction as a row: its document, and what is searched by. Times are milliseconds since 1970.</summary>
internal sealed record SqliteRow(
    string Relay, string TransactionId, TransactionNeed Need, long? ExpiresAt, long Now, bool IsFinal, string Document)
{
    public static SqliteRow Of(NotificationTransaction transaction, DateTimeOffset now) => new(
        transaction.Key.Relay.ToString(),
        transaction.Key.TransactionId,
        TransactionNeeds.Of(transaction),
        transaction.ExpiresAt?.ToUnixTimeMilliseconds(),
        now.ToUnixTimeMilliseconds(),
        transaction.IsFinal,
        transaction.ToJson());
}
