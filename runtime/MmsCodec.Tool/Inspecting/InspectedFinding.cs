using System.Globalization;
using MmsCodec.Tool.Checking;
using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Inspecting;

/// <summary>A finding, with the octets that it is about.</summary>
/// <param name="Code">Which kind.</param>
/// <param name="Level">How much it weighs.</param>
/// <param name="At">Where it is, in octets from the start of the file.</param>
/// <param name="Offset">Where the smallest thing starts that it lies in.</param>
/// <param name="Length">How many octets that takes; 0 for what is missing.</param>
/// <param name="Message">What departs, in a sentence.</param>
/// <param name="Clause">The clause that says so, or null.</param>
/// <param name="Remedy">What a fix would be, in a sentence.</param>
internal sealed record InspectedFinding(
    string Code,
    FindingLevel Level,
    int At,
    int Offset,
    int Length,
    string Message,
    string? Clause,
    string Remedy)
{
    /// <summary>The kind of what cannot be decoded to its end.</summary>
    public const string Malformed = "Malformed";

    public const string MalformedRequirement = "The octets can be followed to their end.";
    public const string MalformedRemedy = "Look at the lengths before this offset: what follows cannot be read. The file may be cut off.";

    /// <summary>The findings of a file and, last at its place, why it could not be decoded to its end.</summary>
    public static IReadOnlyList<InspectedFinding> AllOf(DecodedFile file, IReadOnlyList<AnnotatedOctets> runs)
    {
        IReadOnlyList<MmsFinding> findings = FileFindings.Of(file);
        if (findings.Count == 0 && file.Error is null)
        {
            return [];
        }

        Regions regions = new(runs);
        IEnumerable<InspectedFinding> all = findings.Select(f => Of(f, regions));
        return file.Error is FileError error ? [.. all.Append(Of(error, regions)).OrderBy(f => f.At)] : [.. all];
    }

    private static InspectedFinding Of(MmsFinding finding, Regions regions)
    {
        MmsFindingRule rule = MmsFindingRule.Of(finding.Code);
        (int offset, int length) = regions.Around((int)finding.Offset);
        FindingLevel level = finding.Severity == MmsFindingSeverity.Violation ? FindingLevel.Violation : FindingLevel.Advice;
        return new(finding.Code.ToString(), level, (int)finding.Offset, offset, length, finding.Message, finding.Clause, rule.Remedy);
    }

    private static InspectedFinding Of(FileError error, Regions regions)
    {
        (int offset, int length) = regions.Around((int)error.Offset);
        string message = string.Create(CultureInfo.InvariantCulture, $"It cannot be decoded further: {error.Message}.");
        return new(Malformed, FindingLevel.Malformed, (int)error.Offset, offset, length, message, null, MalformedRemedy);
    }
}
