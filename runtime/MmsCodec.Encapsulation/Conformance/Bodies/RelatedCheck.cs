using MmsCodec.Inspection;

namespace MmsCodec.Conformance;

/// <summary>Checks that a multipart/related says with which part to start, and that it has that part (RFC 2387).</summary>
internal static class RelatedCheck
{
    private const string Start = "start";
    private const string Type = "type";

    /// <param name="body">A multipart.</param>
    /// <param name="contentType">Its type, or null.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(BodyNode body, ValueNode? contentType, FindingList findings)
    {
        if (InspectionSchema.MediaTypeOf(contentType) is not ("multipart/related" or "application/vnd.wap.multipart.related"))
        {
            return;
        }

        if (InspectionSchema.FindParameter(contentType, Type) is null)
        {
            findings.Add(MmsFindingCode.RelatedWithoutType, body.Offset, "The multipart/related has no parameter type.");
        }

        if (InspectionSchema.FindParameter(contentType, Start)?.Value is not TextValue start)
        {
            findings.Add(MmsFindingCode.RelatedWithoutStart, body.Offset, "The multipart/related has no parameter start.");
        }
        else if (!HasPart(body, Bare(start)))
        {
            findings.Add(MmsFindingCode.StartMatchesNoPart, body.Offset, $"No part has the Content-ID {Shown.Text(start.ToString())} with which the multipart/related is to start.");
        }
    }

    private static bool HasPart(BodyNode body, string contentId) =>
        body.Parts.Any(p => p.Fields.Find(HeaderNames.ContentId)?.Value.Value is TextValue id && Bare(id) == contentId);

    // Senders write either with or without angle brackets.
    private static string Bare(TextValue text) => text.ToString().Trim('<', '>', '"');
}
