using System.IO.Pipelines;

namespace MmsCodec;

/// <summary>
/// A part of a PDU's body whose data are read as they arrive (WAP-230-WSP §8.5.3): of a multipart body one entry, else the body itself.
/// </summary>
public sealed class MmsPartStream
{
    private readonly ReadOnlyMemory<byte>? _headerOctets;
    private readonly long _headersOffset;

    /// <summary>Makes a part.</summary>
    /// <param name="contentType">Its content type.</param>
    /// <param name="headers">Its other headers, in wire order.</param>
    /// <param name="length">Octets of its data; <see langword="null"/> when only their end tells.</param>
    /// <param name="data">Its data.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="length"/> is <see langword="null"/>.</exception>
    public MmsPartStream(ContentType contentType, IReadOnlyList<WspHeader> headers, long? length, PipeReader data)
    {
        ArgumentNullException.ThrowIfNull(data);

        Head = new MmsPart(contentType, default, headers);
        Length = length;
        Data = data;
    }

    internal MmsPartStream(ReadOnlyMemory<byte> headerOctets, long headersOffset, long length, PipeReader data)
    {
        _headerOctets = headerOctets;
        _headersOffset = headersOffset;
        Length = length;
        Data = data;
    }

    internal MmsPartStream(ContentType body, PipeReader data)
        : this(body, [], length: null, data) =>
        _headerOctets = default(ReadOnlyMemory<byte>);

    /// <summary>The content type.</summary>
    public ContentType ContentType => Head.ContentType;

    /// <summary>The headers after the content type, in wire order; none when the body is no multipart.</summary>
    public IReadOnlyList<WspHeader> Headers => Head.Headers;

    /// <summary>
    /// The octets of content type and headers: as they came, when they came from a <see cref="MmsPduPipeReader"/>, so that they can be passed
    /// on even where they depart from the standard. Empty for a body that is no multipart.
    /// </summary>
    /// <exception cref="ArgumentException">The part was made of values that cannot be written.</exception>
    public ReadOnlyMemory<byte> HeaderOctets => _headerOctets ?? Encode();

    /// <inheritdoc cref="MmsPart.ContentId"/>
    public string? ContentId => Head.ContentId;

    /// <inheritdoc cref="MmsPart.ContentLocation"/>
    public string? ContentLocation => Head.ContentLocation;

    /// <inheritdoc cref="MmsPart.ContentDisposition"/>
    public ContentDisposition? ContentDisposition => Head.ContentDisposition;

    /// <inheritdoc cref="MmsPart.Name"/>
    public string? Name => Head.Name;

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

    // Read when someone asks for it: who only passes a part on, or drops it, does not.
    private MmsPart Head
    {
        get => field ??= Decode();
        init;
    }

    private MmsPart Decode()
    {
        var headers = new PartHeaders(_headerOctets.GetValueOrDefault().Span, _headersOffset);
        return new MmsPart(headers.ContentType.ToOwned(), default, headers.Headers.ToOwned());
    }

    private byte[] Encode()
    {
        byte[] octets = new byte[Head.HeadersLength];
        WspWriter writer = new(octets);
        writer.WriteContentType(ContentType);
        writer.WriteHeaders(Headers);
        return octets;
    }
}
