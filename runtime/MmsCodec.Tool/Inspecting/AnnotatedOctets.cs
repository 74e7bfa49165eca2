using MmsCodec.Inspection;

namespace MmsCodec.Tool.Inspecting;

/// <summary>A run of octets and what they are; the runs of a file lie one behind the other and leave nothing out.</summary>
/// <param name="Offset">Octets from the start of the file to it.</param>
/// <param name="Octets">The octets; none for the title of a layer.</param>
/// <param name="Depth">How many layers it lies in.</param>
/// <param name="Name">What it is: a header's name, or the part of the frame.</param>
/// <param name="Text">What it says.</param>
/// <param name="Kind">What its text is.</param>
internal sealed record AnnotatedOctets(int Offset, ReadOnlyMemory<byte> Octets, int Depth, string Name, string Text, TextKind Kind = TextKind.Value)
{
    /// <summary>Whether it is the title of a layer.</summary>
    public bool IsTitle => Kind == TextKind.Heading;

    /// <summary>Octets that it takes; those of the whole layer for its title.</summary>
    public int Length { get; init; } = Octets.Length;

    /// <summary>The header, when it is one.</summary>
    public HeaderNode? Header { get; init; }

    /// <summary>The value, when it is one.</summary>
    public ValueNode? Value { get; init; }
}
