namespace MmsCodec;

/// <summary>A media type over the caller's octets: an assigned number or a text (WAP-230-WSP §8.4.2.24).</summary>
public readonly ref struct MediaTypeView
{
    internal MediaTypeView(int? wellKnown, WspText text)
    {
        WellKnown = wellKnown;
        Text = text;
    }

    /// <summary>The assigned number, for example 0x33; <c>null</c> when the type is written as text.</summary>
    public int? WellKnown { get; }

    /// <summary>The text; empty when the type is written as a number.</summary>
    public WspText Text { get; }

    /// <summary>Whether there is neither number nor text.</summary>
    public bool IsEmpty => WellKnown is null && Text.IsEmpty;

    /// <summary>Whether the body is made of parts: multipart/* or application/vnd.wap.multipart.*.</summary>
    public bool IsMultipart => WellKnown is int code
        ? MediaTypeNames.IsMultipart(code)
        : MediaTypeNames.IsMultipart(Text.Octets);

    /// <summary>Whether the type is <paramref name="mediaType"/>, as number or as text, in whatever case.</summary>
    public bool Is(string mediaType)
    {
        return WellKnown is int code
            ? string.Equals(AssignedMediaTypes.NameOf(code), mediaType, StringComparison.OrdinalIgnoreCase)
            : Text.EqualsIgnoreCase(mediaType);
    }

    /// <summary>The type's name, for example <c>text/plain</c>; of a number without one the number, for example <c>0x59</c>.</summary>
    public override string ToString()
    {
        return WellKnown is int code ? MediaTypeNames.Of(code) : Text.ToString();
    }
}
