using System.IO.Pipelines;

namespace MmsCodec;

/// <summary>A part that an <see cref="MmsPduPipeWriter"/> writes: content type, headers, and where its data come from.</summary>
public sealed class MmsPartSource
{
    private const int ChunkLength = 32 * 1024;

    private readonly Func<PipeWriter, CancellationToken, ValueTask> _write;

    /// <summary>A part whose data are in memory; they are written in pieces of 32 KiB, so that the output never holds a second copy.</summary>
    /// <param name="part">The part.</param>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is <see langword="null"/>.</exception>
    public MmsPartSource(MmsPart part)
        : this(
            (part ?? throw new ArgumentNullException(nameof(part))).ContentType,
            part.Headers,
            part.Data.Length,
            (output, ending) => WriteAsync(part.Data, output, ending))
    {
    }

    /// <summary>A part whose data are read from a stream while it is written.</summary>
    /// <param name="contentType">Its content type.</param>
    /// <param name="headers">Its other headers, in the order in which they are written.</param>
    /// <param name="length">Octets of its data, 0 to 4294967295: what the stream has from where it stands, no more and no fewer.</param>
    /// <param name="data">Its data; not disposed of.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> does not fit a Uintvar-integer.</exception>
    public MmsPartSource(ContentType contentType, IReadOnlyList<WspHeader> headers, long length, Stream data)
        : this(contentType, headers, length, (output, ending) => CopyAsync(data, output, ending)) =>
        ArgumentNullException.ThrowIfNull(data);

    /// <summary>A part whose data are written by the caller when their turn comes.</summary>
    /// <param name="contentType">Its content type.</param>
    /// <param name="headers">Its other headers, in the order in which they are written.</param>
    /// <param name="length">Octets of its data, 0 to 4294967295: what <paramref name="write"/> writes, no more and no fewer.</param>
    /// <param name="write">Writes the data. It should flush every few thousand octets, for what is not flushed is held in memory.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> does not fit a Uintvar-integer.</exception>
    public MmsPartSource(
        ContentType contentType, IReadOnlyList<WspHeader> headers, long length, Func<PipeWriter, CancellationToken, ValueTask> write)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, uint.MaxValue);
        ArgumentNullException.ThrowIfNull(write);

        ContentType = contentType;
        Headers = [.. headers];
        Length = length;
        HeadersLength = WspLength.OfContentType(ContentType) + WspLength.OfHeaders(Headers);
        _write = write;
    }

    /// <summary>The content type.</summary>
    public ContentType ContentType { get; }

    /// <summary>The headers after the content type, in the order in which they are written.</summary>
    public IReadOnlyList<WspHeader> Headers { get; }

    /// <summary>Octets of the data.</summary>
    public long Length { get; }

    /// <summary>Octets of content type and headers.</summary>
    internal int HeadersLength { get; }

    internal ValueTask WriteDataAsync(PipeWriter output, CancellationToken cancellationToken) => _write(output, cancellationToken);

    private static async ValueTask WriteAsync(ReadOnlyMemory<byte> data, PipeWriter output, CancellationToken cancellationToken)
    {
        for (int start = 0; start < data.Length; start += ChunkLength)
        {
            ReadOnlyMemory<byte> chunk = data.Slice(start, Math.Min(ChunkLength, data.Length - start));
            await output.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask CopyAsync(Stream data, PipeWriter output, CancellationToken cancellationToken)
    {
        while (true)
        {
            int read = await data.ReadAsync(output.GetMemory(), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            output.Advance(read);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
