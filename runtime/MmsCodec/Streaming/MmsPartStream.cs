using System.IO.Pipelines;

namespace MmsCodec;

/// <summary>
/// A part of a PDU's body whose data are read as they arrive (WAP-230-WSP §8.5.3): of a multipart body one entry, else the body itself.
/// </summary>
public sealed class MmsPartStream
{
    private readonly MmsPart _head;
    private readonly ReadOnlyMemory<byte>? _headerOctets;

    /// <summary>Makes a part.</summary>
    /// <param name="contentType">Its content type.</param>
    /// <param name="headers">Its other headers, in wire order.</param>
    /// <param name="length">Octets of its data; <see langword="null"/> when only their end tells.</param>
    /// <param name="data">Its data.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="length"/> is <see langword="null"/>.</exception>
    public MmsPartStream(ContentType contentType, IReadOnlyList<WspHeader> headers, long? length, PipeReader data)
    {
        ArgumentNullException.ThrowIfNull(data);

        _head = new MmsPart(contentType, default, headers);
        Length = length;
        Data = data;
    }

    internal MmsPartStream(
        ContentType contentType, IReadOnlyList<WspHeader> headers, ReadOnlyMemory<byte> headerOctets, long? length, PipeReader data)
        : this(contentType, headers, length, data) =>
        _headerOctets = headerOctets;

    /// <summary>The content type.</summary>
    public ContentType ContentType => _head.ContentType;

    /// <summary>The headers after the content type, in wire order; none when the body is no multipart.</summary>
    public IReadOnlyList<WspHeader> Headers => _head.Headers;

    /// <summary>
    /// The octets of content type and headers: as they came, when they came from a <see cref="MmsPduPipeReader"/>, so that they can be passed
    /// on even where they depart from the standard. Empty for a body that is no multipart.
    /// </summary>
    /// <exception cref="ArgumentException">The part was made of values that cannot be written.</exception>
    public ReadOnlyMemory<byte> HeaderOctets => _headerOctets ?? Encode();

    /// <inheritdoc cref="MmsPart.ContentId"/>
    public string? ContentId => _head.ContentId;

    /// <inheritdoc cref="MmsPart.ContentLocation"/>
    public string? ContentLocation => _head.ContentLocation;

    /// <inheritdoc cref="MmsPart.ContentDisposition"/>
    public ContentDisposition? ContentDisposition => _head.ContentDisposition;

    /// <inheritdoc cref="MmsPart.Name"/>
    public string? Name => _head.Name;

    /// <summary>
    /// Octets of the data as the part's own head says, before they have come; <see langword="null"/> for a body that is no multipart, which
    /// ends where the PDU does.
    /// </summary>
    public long? Length { get; }

    /// <summary>
    /// The data, as they arrive. What is not read is skipped when the next part is asked for. A part may itself be a multipart body, which
    /// is data here.
    /// </summary>
    public PipeReader Data { get; }

    private byte[] Encode()
    {
        byte[] octets = new byte[_head.HeadersLength];
        WspWriter writer = new(octets);
        writer.WriteContentType(ContentType);
        writer.WriteHeaders(Headers);
        return octets;
    }
}
