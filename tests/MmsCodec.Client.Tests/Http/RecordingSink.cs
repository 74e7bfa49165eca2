using System.Collections.Concurrent;
using System.Text;

namespace MmsCodec.Client.Tests;

/// <summary>An application that writes down what is asked of it.</summary>
internal sealed class RecordingSink(TakenMessage? taken = null) : IMessageSink
{
    private readonly ConcurrentQueue<string> _calls = new();

    public IReadOnlyCollection<string> Calls => _calls;

    public ValueTask<TakenMessage?> HasTakenAsync(ReceivedNotification notification, CancellationToken cancellationToken) => ValueTask.FromResult(taken);

    public ValueTask<IMessageWriter> BeginAsync(RetrieveConf head, ReceivedNotification notification, CancellationToken cancellationToken)
    {
        _calls.Enqueue("begin");
        return ValueTask.FromResult<IMessageWriter>(new Writer(_calls));
    }

    private sealed class Writer(ConcurrentQueue<string> calls) : IMessageWriter
    {
        public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
        {
            using MemoryStream data = new();
            try
            {
                await part.Data.CopyToAsync(data, cancellationToken);
            }
            catch
            {
                calls.Enqueue("part");
                throw;
            }

            calls.Enqueue("part " + Encoding.ASCII.GetString(data.ToArray()));
        }

        public ValueTask CompleteAsync(CancellationToken cancellationToken)
        {
            calls.Enqueue("complete");
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            calls.Enqueue("dispose");
            return ValueTask.CompletedTask;
        }
    }
}
