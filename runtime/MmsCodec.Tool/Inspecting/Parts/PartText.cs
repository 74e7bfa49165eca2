using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting.Parts;

/// <summary>The text of a part.</summary>
internal static class PartText
{
    /// <summary>The text in the charset that the part says, else in UTF-8 or Latin-1; of at most so many octets, and not yet safe to show.</summary>
    public static string Of(InspectedPart part, int octets)
    {
        ReadOnlyMemory<byte> data = part.Node.Data;
        int? charset = InspectionSchema.CharsetOf(part.Node.Fields.ContentType);
        string text = new EncodedTextValue(charset ?? MmsCharsets.Any, data[..Math.Min(octets, data.Length)]).ToString();

        // A character that the limit cuts in two is not shown half.
        return data.Length > octets ? text.TrimEnd('\uFFFD') : text;
    }

    /// <summary>The first words of it on one line, safe to show.</summary>
    public static string Preview(InspectedPart part, int characters)
    {
        string line = string.Join(' ', Of(part, 4 * characters).Split([' ', '\r', '\n', '\t', '\uFEFF', '\0'], StringSplitOptions.RemoveEmptyEntries));
        return SafeText.Of(line.Length <= characters ? line : $"{line[..characters].TrimEnd()}…");
    }
}
