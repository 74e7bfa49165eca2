using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MmsCodec.Client;

/// <summary>
/// Keeps each message in a folder of its own: <c>message.json</c> says what it is and where it came from, and each part
/// is a file with its data. The folder appears with all that is in it or not at all, so
/// <see cref="HasTakenAsync"/> is exact over restarts and no message is taken twice. What broke off is removed when the message is retrieved
/// again.
/// </summary>
/// <remarks>
/// Folders are named by the SHA-256 of transaction and X-Mms-Content-Location, and files after the number of their part: no name that a relay
/// chose decides where something is written, and a transaction id that is used again is no message that was taken.
/// </remarks>
public sealed class FolderMessageSink : IMessageSink
{
    private readonly string _folder;

    /// <summary>A sink that keeps messages in a folder.</summary>
    /// <param name="folder">The folder; made when it is not there. Whoever uses it as a sink is alone in it.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is blank.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public FolderMessageSink(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);

        _folder = Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>The folder in which the message of a notification is, or would be.</summary>
    /// <param name="notification">The notification.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notification"/> is <see langword="null"/>.</exception>
    public string FolderOf(ReceivedNotification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);

        TransactionKey transaction = notification.Key;
        byte[] key = Encoding.UTF8.GetBytes($"{transaction.Relay}\n{transaction.TransactionId}\n{notification.Notification.ContentLocation}");
        return Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(key)));
    }

    /// <inheritdoc/>
    public async ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        string folder = FolderOf(notification);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        byte[] json = await File.ReadAllBytesAsync(Path.Combine(folder, FolderMessage.FileName), cancellationToken).ConfigureAwait(false);
        FolderMessage? message = JsonSerializer.Deserialize(json, FolderMessageJsonContext.Default.FolderMessage);
        return new TakenMessage(message?.RetrievalTransactionId);
    }

    /// <inheritdoc/>
    public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(notification);

        return ValueTask.FromResult<IMessageWriter>(new FolderMessageWriter(FolderOf(notification), head, notification));
    }
}
