namespace MmsCodec;

/// <summary>The header block of a multipart entry over the caller's octets: its content type and its headers (WAP-230-WSP §8.5.3).
/// Everything is read when it is asked for.</summary>
public readonly ref struct PartHeaders
{
    internal PartHeaders(ReadOnlySpan<byte> octets, long offset)
    {
        Octets = octets;
        Offset = offset;
    }

    /// <summary>The octets of the block.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Octets from the start of the PDU to the block.</summary>
    public long Offset { get; }

    /// <summary>The part's content type; empty when it cannot be read.</summary>
    public ContentTypeView ContentType => TryReadContentType(out ContentTypeView contentType, out _, out _) ? contentType : default;

    /// <summary>The headers after the content type; none when that cannot be read.</summary>
    public WspHeaders Headers => TryReadContentType(out _, out WspHeaders headers, out _) ? headers : default;

    /// <summary>Content-ID, with its angle brackets; empty when there is none (WAP-230-WSP §8.4.2.67).</summary>
    public WspText ContentId => Headers.TextOf(WspFieldNames.ContentId);

    /// <summary>Content-Location; empty when there is none (WAP-230-WSP §8.4.2.21).</summary>
    public WspText ContentLocation => Headers.TextOf(WspFieldNames.ContentLocation);

    /// <summary>Content-Disposition, of encoding version 1.1 or 1.4; empty when there is none (WAP-230-WSP §8.4.2.53).</summary>
    public ContentDispositionView ContentDisposition
    {
        get
        {
            WspHeaders headers = Headers;
            return (headers.TryFind(WspFieldNames.ContentDisposition, out WspHeaderView header)
                    || headers.TryFind(WspFieldNames.ContentDisposition14, out header))
                && header.TryRead<ContentDispositionView, ContentDispositionSyntax>(out ContentDispositionView disposition)
                ? disposition
                : default;
        }
    }

    /// <summary>The part's name: the content type's name, else the disposition's file name, else Content-Location
    /// (OMA-TS-MMS_CONF-V1_3 §10.2.2); empty when there is none.</summary>
    public WspText Name =>
        ContentType.Name is { IsEmpty: false } name ? name
        : ContentDisposition.FileName is { IsEmpty: false } fileName ? fileName
        : ContentLocation;

    /// <summary>Whether content type, parameters and headers can be followed.</summary>
    /// <param name="error">Where they cannot.</param>
    public bool CanBeFollowed(out MmsError error)
    {
        return TryReadContentType(out ContentTypeView contentType, out WspHeaders headers, out error)
            && contentType.Parameters.CanBeFollowed(out error)
            && headers.CanBeFollowed(out error);
    }

    private bool TryReadContentType(out ContentTypeView contentType, out WspHeaders headers, out MmsError error)
    {
        var reader = new WspReader(Octets, Offset);
        if (!ContentTypeSyntax.TryRead(ref reader, out contentType))
        {
            headers = default;
            error = reader.ToError();
            return false;
        }

        headers = new WspHeaders(reader.Unread, reader.Offset);
        error = default;
        return true;
    }
}
