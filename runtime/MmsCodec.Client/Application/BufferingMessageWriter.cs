using System.Buffers;

namespace MmsCodec.Client;

/// <summary>Collects the parts of one message, their headers as they came, and hands it over whole.</summary>
internal sealed class BufferingMessageWriter(RetrieveConf head, Func<RetrieveConf, CancellationToken, ValueTask> take) : IMessageWriter
{
    private readonly ArrayBufferWriter<byte> _entries = new();
    private uint _count;

    public async ValueTask WritePartAsync(MmsPartStream part, CancellationToken cancellationToken)
    {
        using MemoryStream data = new();
        await part.Data.CopyToAsync(data, cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> octets = data.GetBuffer().AsSpan(0, (int)data.Length);
        if (head.ContentType.IsMultipart)
        {
            WriteLengths((uint)part.HeaderOctets.Length, (uint)octets.Length);
            _entries.Write(part.HeaderOctets.Span);
        }

        _entries.Write(octets);
        _count++;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => take(head with { Body = Body() }, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void WriteLengths(uint headersLength, uint dataLength)
    {
        int length = WspLength.OfUintvar(headersLength) + WspLength.OfUintvar(dataLength);
        WspWriter writer = new(_entries.GetSpan(length));
        writer.WriteUintvar(headersLength);
        writer.WriteUintvar(dataLength);
        _entries.Advance(length);
    }

    private MmsOctets Body()
    {
        if (!head.ContentType.IsMultipart)
        {
            return _entries.WrittenMemory;
        }

        byte[] body = new byte[WspLength.OfUintvar(_count) + _entries.WrittenCount];
        WspWriter writer = new(body);
        writer.WriteUintvar(_count);
        writer.WriteOctets(_entries.WrittenSpan);
        return body;
    }
}
