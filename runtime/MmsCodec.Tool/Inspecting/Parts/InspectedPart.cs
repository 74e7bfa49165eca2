using System.Globalization;
using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting.Parts;

/// <summary>A part as views show it.</summary>
/// <param name="Path">Its place among the parts, as <c>2</c>; inside another one, as <c>2.0</c>.</param>
/// <param name="Node">The part.</param>
/// <param name="MediaType">The type that it says; null when it says none that is known.</param>
/// <param name="Content">What can be shown of it.</param>
/// <param name="PictureType">The media type of a picture by its octets; else null.</param>
internal sealed record InspectedPart(string Path, PartNode Node, string? MediaType, PartContent Content, string? PictureType)
{
    private const int LongestPicture = 64 << 20;

    private static readonly string[] TextTypes = ["application/smil", "application/xml", "application/json"];

    /// <summary>What people call it: the name of a file; null when it has none.</summary>
    public string? Name => TextOf(HeaderNames.ContentLocation) ?? TextOf("name") ?? TextOf("filename") ?? ContentId;

    /// <summary>Content-ID without its brackets; null when it has none.</summary>
    public string? ContentId => TextOf(HeaderNames.ContentId)?.Trim('<', '>', '"', ' ');

    /// <summary>How deep it lies in other parts.</summary>
    public int Depth => Path.Count(c => c == '.');

    /// <summary>The parts of a body, those inside another after it.</summary>
    public static IReadOnlyList<InspectedPart> AllOf(BodyNode? body)
    {
        List<InspectedPart> parts = [];
        Add(body, "", parts);
        return parts;
    }

    /// <summary>Every name that a presentation may call it by.</summary>
    public IEnumerable<string> Names()
    {
        string?[] names = [TextOf(HeaderNames.ContentLocation), ContentId, TextOf("name"), TextOf("filename")];
        return names.Where(name => !string.IsNullOrEmpty(name))!;
    }

    private static void Add(BodyNode? body, string prefix, List<InspectedPart> parts)
    {
        foreach (PartNode part in body?.Parts ?? [])
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{prefix}{part.Index}");
            parts.Add(Of(path, part));
            Add(part.Nested, $"{path}.", parts);
        }
    }

    private static InspectedPart Of(string path, PartNode part)
    {
        string? type = InspectionSchema.MediaTypeOf(part.Fields.ContentType);
        string? picture = part.Data.Length <= LongestPicture && (type is null || type.StartsWith("image/", StringComparison.Ordinal) || type == "*/*")
            ? PictureTypes.Of(part.Data.Span)
            : null;
        PartContent content = part.Nested is not null ? PartContent.Parts
            : picture is not null ? PartContent.Picture
            : type is not null && (type.StartsWith("text/", StringComparison.Ordinal) || TextTypes.Contains(type) || type.EndsWith("+xml", StringComparison.Ordinal)) ? PartContent.Text
            : PartContent.Octets;
        return new(path, part, type, content, picture);
    }

    private string? TextOf(string name)
    {
        ValueNode? value = Node.Fields.Find(name)?.Value
            ?? InspectionSchema.FindParameter(Node.Fields.ContentType, name)
            ?? InspectionSchema.FindParameter(Node.Fields.Find(HeaderNames.ContentDisposition)?.Value, name);
        return value?.Value is TextValue or EncodedTextValue ? value.Value.ToString() : null;
    }
}
