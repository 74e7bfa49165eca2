using System.Text;

namespace MmsCodec.Client.Killed;

/// <summary>An application that keeps a file for each message, named for its transaction; a message that comes twice gets a second file.</summary>
internal sealed class FolderInbox : IMessageSink
{
    private readonly string _folder;

    public FolderInbox(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken)
    {
        string path = PathOf(notification.Key);
        if (!File.Exists(path))
        {
            return ValueTask.FromResult<TakenMessage?>(null);
        }

        string id = File.ReadLines(path).First();
        return ValueTask.FromResult<TakenMessage?>(new TakenMessage(id.Length == 0 ? null : id));
    }

    public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken) =>
        new BufferingMessageSink(TakeAsync).BeginAsync(head, notification, cancellationToken);

    private async ValueTask TakeAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        string path = PathOf(notification.Key);
        string arriving = path + ".part";
        await File.WriteAllTextAsync(
            arriving, $"{message.TransactionId}\n{Encoding.ASCII.GetString(message.Body.Span)}\n", cancellationToken);
        File.Move(arriving, File.Exists(path) ? path + ".again" : path);
    }

    private string PathOf(TransactionKey key) => Path.Combine(_folder, key.Relay.Profile + " " + key.TransactionId);
}
