namespace MmsCodec;

/// <summary>An entry of a multipart body over the caller's octets (WAP-230-WSP §8.5.3).</summary>
public readonly ref struct PartView
{
    internal PartView(long offset, PartHeaders headers, ReadOnlySpan<byte> data)
    {
        Offset = offset;
        PartHeaders = headers;
        Data = data;
    }

    /// <summary>Octets from the start of the PDU to the entry, which starts with its two lengths.</summary>
    public long Offset { get; }

    /// <summary>Octets of content type and headers.</summary>
    public int HeadersLength => PartHeaders.Octets.Length;

    /// <summary>Octets of the data.</summary>
    public int DataLength => Data.Length;

    /// <summary>Octets from the start of the PDU to the data.</summary>
    public long DataOffset => PartHeaders.Offset + HeadersLength;

    /// <summary>The header block: content type and headers.</summary>
    public PartHeaders PartHeaders { get; }

    /// <inheritdoc cref="PartHeaders.ContentType"/>
    public ContentTypeView ContentType => PartHeaders.ContentType;

    /// <inheritdoc cref="PartHeaders.Headers"/>
    public WspHeaders Headers => PartHeaders.Headers;

    /// <inheritdoc cref="PartHeaders.ContentId"/>
    public WspText ContentId => PartHeaders.ContentId;

    /// <inheritdoc cref="PartHeaders.ContentLocation"/>
    public WspText ContentLocation => PartHeaders.ContentLocation;

    /// <inheritdoc cref="PartHeaders.ContentDisposition"/>
    public ContentDispositionView ContentDisposition => PartHeaders.ContentDisposition;

    /// <inheritdoc cref="PartHeaders.Name"/>
    public WspText Name => PartHeaders.Name;

    /// <summary>The part's data. A part may itself be a multipart body: read it with a <see cref="MultipartReader"/> of its own, or all
    /// of them with a <see cref="MultipartWalker"/>.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>A copy, data included, that may outlive the octets.</summary>
    public MmsPart ToOwned()
    {
        return new(ContentType.ToOwned(), Data.ToArray(), Headers.ToOwned());
    }
}
