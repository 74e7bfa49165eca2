using System.Buffers;

namespace MmsCodec;

/// <summary>An entry of a multipart body that lies in several segments (WAP-230-WSP §8.5.3). Its data are a slice of them; its headers
/// are valid until the reader moves on.</summary>
public readonly ref struct SequencePartView
{
    internal SequencePartView(long offset, PartHeaders headers, ReadOnlySequence<byte> data)
    {
        Offset = offset;
        PartHeaders = headers;
        Data = data;
    }

    /// <inheritdoc cref="PartView.Offset"/>
    public long Offset { get; }

    /// <inheritdoc cref="PartView.HeadersLength"/>
    public int HeadersLength => PartHeaders.Octets.Length;

    /// <inheritdoc cref="PartView.DataLength"/>
    public long DataLength => Data.Length;

    /// <inheritdoc cref="PartView.DataOffset"/>
    public long DataOffset => PartHeaders.Offset + HeadersLength;

    /// <inheritdoc cref="PartView.PartHeaders"/>
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

    /// <summary>The part's data, a slice of the body.</summary>
    public ReadOnlySequence<byte> Data { get; }
}
