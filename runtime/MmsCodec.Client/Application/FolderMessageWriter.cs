using System.Text.Json;

namespace MmsCodec.Client;

/// <summary>Writes one message into a folder that does not count yet, which becomes the message's own when it is whole.</summary>
internal sealed class FolderMessageWriter : IMessageWriter
{
    private readonly string _folder;
    private readonly string _unfinished;
    private readonly RetrieveConf _head;
    private readonly ReceivedNotification _notification;
    private readonly List<FolderPart> _parts = [];

    public FolderMessageWriter(string folder, RetrieveConf head, ReceivedNotification notification)
    {
        _folder = folder;
        _unfinished = folder + ".unfinished";
        _head = head;
        _notification = notification;
        Remove();
        Directory.CreateDirectory(_unfinished);
    }

    public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
    {
        string name = $"part-{_parts.Count + 1}";
        FileStream file = Create(name);
        await using (file.ConfigureAwait(false))
        {
            await part.Data.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
            _parts.Add(new FolderPart(
                name, part.ContentType.ToString(), part.Name, part.ContentId, part.ContentLocation, file.Length));
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        FolderMessage message = new(
            _notification.Key.Relay.ToString(),
            _notification.Key.TransactionId,
            _head.TransactionId,
            _head.From?.Address?.Text,
            _head.Subject?.Text,
            _head.Date,
            _head.ContentType.ToString(),
            _parts);
        FileStream file = Create(FolderMessage.FileName);
        await using (file.ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(file, message, FolderMessageJsonContext.Default.FolderMessage, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }

        Directory.Move(_unfinished, _folder);
    }

    public ValueTask DisposeAsync()
    {
        Remove();
        return ValueTask.CompletedTask;
    }

    private FileStream Create(string name) => new(Path.Combine(_unfinished, name), FileMode.CreateNew, FileAccess.Write);

    private void Remove()
    {
        if (Directory.Exists(_unfinished))
        {
            Directory.Delete(_unfinished, recursive: true);
        }
    }
}
