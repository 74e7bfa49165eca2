namespace MmsCodec.Inspection;

/// <summary>Names that tools look for, or that the standard gives no header.</summary>
public static class HeaderNames
{
    /// <summary>The type of a body or part.</summary>
    public const string ContentType = "Content-Type";

    /// <summary>What a part is called in a presentation.</summary>
    public const string ContentId = "Content-ID";

    /// <summary>Where a part lies.</summary>
    public const string ContentLocation = "Content-Location";

    /// <summary>How a part is to be presented.</summary>
    public const string ContentDisposition = "Content-Disposition";

    /// <summary>A shift to another page of field names (WAP-230-WSP §8.4.2.6), which stands where a header would.</summary>
    public const string Shift = "Shift-Code-Page";

    /// <summary>NULs where a header should start.</summary>
    public const string Padding = "Padding";
}
