using System.IO.Pipelines;
using System.Net;

namespace MmsCodec.Client;

/// <summary>A PDU as the body of an HTTP request, written while its parts come.</summary>
internal sealed class PduContent : HttpContent
{
    private readonly long _length;
    private readonly Func<PipeWriter, CancellationToken, Task> _write;
    private readonly Action _progress;

    /// <param name="length">Octets of the PDU.</param>
    /// <param name="write">Writes the PDU.</param>
    /// <param name="progress">Told each time that octets go out.</param>
    public PduContent(long length, Func<PipeWriter, CancellationToken, Task> write, Action progress)
    {
        _length = length;
        _write = write;
        _progress = progress;
        Headers.TryAddWithoutValidation("Content-Type", RelayExchange.MmsMediaType);
    }

    /// <summary>Whether anything may have gone out.</summary>
    public bool HasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasBegun = true;
        PipeWriter output = PipeWriter.Create(new ProgressStream(stream, _progress), new StreamPipeWriterOptions(leaveOpen: true));
        await _write(output, cancellationToken).ConfigureAwait(false);
        await output.CompleteAsync().ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }
}
