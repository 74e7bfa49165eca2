namespace MmsCodec;

/// <summary>An owned entry of a multipart body: content type, headers and data (WAP-230-WSP §8.5.3).</summary>
public sealed record MmsPart
{
    /// <summary>Makes a part.</summary>
    /// <param name="contentType">Its content type.</param>
    /// <param name="data">Its data, which are not copied.</param>
    /// <param name="headers">Its other headers, in the order in which they are written.</param>
    public MmsPart(ContentType contentType, ReadOnlyMemory<byte> data, params IReadOnlyList<WspHeader> headers)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(headers);
        ContentType = contentType;
        Data = data;
        Headers = [.. headers];
    }

    /// <summary>The content type.</summary>
    public ContentType ContentType { get; }

    /// <summary>The headers after the content type, in wire order.</summary>
    public IReadOnlyList<WspHeader> Headers { get; }

    /// <summary>The data.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Content-ID, with its angle brackets; <c>null</c> when there is none.</summary>
    public string? ContentId => TextOf(WspFieldNames.ContentId);

    /// <summary>Content-Location; <c>null</c> when there is none.</summary>
    public string? ContentLocation => TextOf(WspFieldNames.ContentLocation);

    /// <summary>Content-Disposition; <c>null</c> when there is none.</summary>
    public ContentDisposition? ContentDisposition =>
        (Find(WspFieldNames.ContentDisposition) ?? Find(WspFieldNames.ContentDisposition14)) is WspHeader header
            && header.View.TryRead<ContentDispositionView, ContentDispositionSyntax>(out ContentDispositionView disposition)
            ? disposition.ToOwned()
            : null;

    /// <summary>The part's name: the content type's name, else the disposition's file name, else Content-Location
    /// (OMA-TS-MMS_CONF-V1_3 §10.2.2); <c>null</c> when there is none.</summary>
    public string? Name => ContentType.Name ?? ContentDisposition?.FileName ?? ContentLocation;

    /// <summary>Octets of content type and headers.</summary>
    internal int HeadersLength => WspLength.OfContentType(ContentType) + WspLength.OfHeaders(Headers);

    /// <summary>Whether both are written as the same octets.</summary>
    public bool Equals(MmsPart? other)
    {
        return other is not null
            && ContentType.Equals(other.ContentType)
            && Headers.SequenceEqual(other.Headers)
            && Data.Span.SequenceEqual(other.Data.Span);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(ContentType, Headers.Count, Data.Length);
    }

    private WspHeader? Find(int code)
    {
        return Headers.FirstOrDefault(header => header.View.Is(code));
    }

    private string? TextOf(int code)
    {
        return Find(code) is WspHeader header && header.View.TryRead<WspText, QuotedStringSyntax>(out WspText text)
            ? text.ToString()
            : null;
    }
}
