namespace MmsCodec;

/// <summary>An owned Content-type-value: a media type and its parameters (WAP-230-WSP §8.4.2.24).</summary>
public sealed record ContentType
{
    /// <summary>Makes a content type that is written with its assigned number when it has one, else as text.</summary>
    /// <param name="mediaType">For example <c>text/plain</c>.</param>
    /// <param name="parameters">The parameters, in the order in which they are written.</param>
    public ContentType(string mediaType, params IReadOnlyList<ContentParameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        ArgumentNullException.ThrowIfNull(parameters);
        MediaType = mediaType;
        Parameters = [.. parameters];
        WellKnown = AssignedMediaTypes.TryGetCode(mediaType, out int code) ? code : null;
    }

    /// <summary>The media type, for example <c>text/plain</c>; of a number without a name the number, for example <c>0x59</c>.</summary>
    public string MediaType { get; }

    /// <summary>The assigned number that is written; <c>null</c> to write the media type as text.</summary>
    public int? WellKnown { get; init; }

    /// <summary>Whether a Value-length stands in front: always with parameters or a number above 127; set it for a media type that
    /// does not need it.</summary>
    public bool IsGeneralForm
    {
        get => field || Parameters.Count > 0 || WellKnown > 127;
        init;
    }

    /// <summary>The parameters, in wire order.</summary>
    public IReadOnlyList<ContentParameter> Parameters { get; }

    /// <summary>Whether the body is made of parts: multipart/* or application/vnd.wap.multipart.*.</summary>
    public bool IsMultipart => WellKnown is int code
        ? MediaTypeNames.IsMultipart(code)
        : MediaTypeNames.IsMultipart(System.Text.Encoding.UTF8.GetBytes(MediaType));

    /// <summary>The MIBenum of the charset parameter, 0 for any charset; <c>null</c> when there is none or its name is unknown.</summary>
    public int? Charset =>
        Find(ContentParameter.CharsetName) is ContentParameter parameter && parameter.View.TryGetCharset(out int mib) ? mib : null;

    /// <summary>The name of the part; <c>null</c> when there is none.</summary>
    public string? Name => Find(ContentParameter.NameName)?.Text;

    /// <summary>The Content-ID of the root part, with or without angle brackets; <c>null</c> when there is none.</summary>
    public string? Start => Find(ContentParameter.StartName)?.Text;

    /// <summary>The media type of the root part; <c>null</c> when there is none.</summary>
    public string? Type => Find(ContentParameter.TypeName)?.Text;

    /// <summary>application/vnd.wap.multipart.related, for a message with a presentation part (RFC 2387).</summary>
    /// <param name="start">The Content-ID of the presentation, for example <c>&lt;smil&gt;</c>.</param>
    /// <param name="type">Its media type, for example <c>application/smil</c>.</param>
    public static ContentType MultipartRelated(string start, string type)
    {
        return new(MediaTypeNames.MultipartRelated, ContentParameter.ForType(type), ContentParameter.ForStart(start));
    }

    /// <summary>application/vnd.wap.multipart.mixed, for a message without a presentation part.</summary>
    public static ContentType MultipartMixed()
    {
        return new(MediaTypeNames.MultipartMixed);
    }

    /// <summary>A text type with its charset, UTF-8 if not said otherwise.</summary>
    public static ContentType ForText(string mediaType = "text/plain", int charset = MmsCharsets.Utf8)
    {
        return new(mediaType, ContentParameter.ForCharset(charset));
    }

    /// <summary>The same with one more parameter after the others.</summary>
    public ContentType With(ContentParameter parameter)
    {
        return new(MediaType, [.. Parameters, parameter]) { WellKnown = WellKnown, IsGeneralForm = IsGeneralForm };
    }

    /// <summary>The first parameter of that name, as number or as text, in whatever case; <c>null</c> when there is none.</summary>
    public ContentParameter? Find(string name)
    {
        return Parameters.FirstOrDefault(parameter => parameter.View.Is(name));
    }

    /// <summary>Whether both are written as the same octets.</summary>
    public bool Equals(ContentType? other)
    {
        return other is not null
            && MediaType == other.MediaType
            && WellKnown == other.WellKnown
            && IsGeneralForm == other.IsGeneralForm
            && Parameters.SequenceEqual(other.Parameters);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(MediaType, WellKnown, IsGeneralForm, Parameters.Count);
    }

    /// <summary>The value as <c>text/plain; charset=utf-8</c>.</summary>
    public override string ToString()
    {
        return string.Join("; ", Parameters.Select(parameter => parameter.ToString()).Prepend(MediaType));
    }
}
