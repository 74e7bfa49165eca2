namespace MmsCodec.Client;

/// <summary>What <c>message.json</c> of a <see cref="FolderMessageSink"/> says.</summary>
internal sealed record FolderMessage(
    string Relay,
    string TransactionId,
    string? RetrievalTransactionId,
    string? From,
    string? Subject,
    DateTimeOffset? Date,
    string ContentType,
    IReadOnlyList<FolderPart> Parts)
{
    public const string FileName = "message.json";
}
