using MmsCodec.Client;

namespace MmsCodec.Tool.Loopback;

/// <summary>Saves messages into a folder, each a file that 'mms decode' reads. A file is there whole or not at all.</summary>
internal sealed class Inbox(string folder, Action<string> saved)
{
    private int _count;

    public BufferingMessageSink ToSink() => new(SaveAsync);

    private async ValueTask SaveAsync(RetrieveConf message, ReceivedNotification notification, CancellationToken cancellation)
    {
        string path;
        do
        {
            path = Path.Combine(folder, $"{Interlocked.Increment(ref _count):D4}.mms");
        }
        while (File.Exists(path));

        string temporary = path + ".part";
        await File.WriteAllBytesAsync(temporary, message.Encode(), cancellation);
        File.Move(temporary, path);
        saved(path);
    }
}
