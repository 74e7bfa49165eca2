using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting.Parts;
using MmsCodec.Tool.Inspecting.Slides;

namespace MmsCodec.Tool.Inspecting;

/// <summary>All that the views show of one file: its octets with their meaning, what departs from the standard, its parts, its slides.</summary>
/// <param name="File">The file.</param>
/// <param name="Runs">Its octets, run after run, layer in layer.</param>
/// <param name="Findings">What departs from the standard, in the order of the offsets.</param>
/// <param name="Parts">The parts of its PDU, those inside others after them.</param>
/// <param name="Presentation">How a phone would show it; null when it has no presentation that can be read.</param>
internal sealed record Inspected(
    DecodedFile File,
    IReadOnlyList<AnnotatedOctets> Runs,
    IReadOnlyList<InspectedFinding> Findings,
    IReadOnlyList<InspectedPart> Parts,
    Presentation? Presentation)
{
    /// <summary>What it is: the PDU's name; what carries it when there is none.</summary>
    public string Title => File switch
    {
        { Mms: MmsDocument mms } => Layers.Title(mms),
        { Push: PushDocument push } => Layers.Title(push),
        { Sms.Sms: { } sms } => Layers.Title(sms),
        _ => "no PDU",
    };

    /// <summary>What it is in a word, the same for all of its kind.</summary>
    public string Type => File switch
    {
        { Mms: not null } => Title,
        { Push: PushDocument push } => $"WSP {push.Type}",
        { Sms.Sms: not null } => "SMS-DELIVER",
        _ => Title,
    };

    /// <summary>Inspects a file.</summary>
    public static Inspected Of(DecodedFile file)
    {
        IReadOnlyList<AnnotatedOctets> runs = Annotator.Annotate(file);
        IReadOnlyList<InspectedPart> parts = InspectedPart.AllOf(file.Mms?.Body);
        return new(file, runs, InspectedFinding.AllOf(file, runs), parts, PresentationReader.Read(parts));
    }
}
