namespace MmsCodec.Client;

/// <summary>Collects the parts of one message and hands it over whole.</summary>
internal sealed class BufferingMessageWriter(RetrieveConf head, Func<RetrieveConf, CancellationToken, ValueTask> take) : IMessageWriter
{
    private readonly List<MmsPart> _parts = [];

    public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
    {
        using MemoryStream data = new();
        await part.Data.CopyToAsync(data, cancellationToken).ConfigureAwait(false);
        _parts.Add(new MmsPart(part.ContentType, data.GetBuffer().AsMemory(0, (int)data.Length), part.Headers));
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => take(head with { Body = Body() }, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private MmsOctets Body() =>
        head.ContentType.IsMultipart ? MultipartWriter.ToArray(_parts)
        : _parts is [var only] ? only.Data
        : default(MmsOctets);
}
