namespace MmsCodec.Schema;

/// <summary>How a value made of others lies on the wire: a closed set of constructs.</summary>
public abstract record Layout
{
    private protected Layout()
    {
    }
}

/// <summary>One thing after another.</summary>
/// <param name="Items">The things, in order.</param>
public sealed record SequenceLayout(params IReadOnlyList<Layout> Items) : Layout;

/// <summary>A Value-length (WAP-230-WSP §8.4.2.2), then its content.</summary>
/// <param name="Content">The content.</param>
public sealed record ValueLengthLayout(Layout Content) : Layout;

/// <summary>A value with a name.</summary>
/// <param name="Name">The name, also the key in JSON.</param>
/// <param name="Value">The value's syntax.</param>
/// <param name="Inline">In JSON its keys stand beside the other members instead of under the name.</param>
public sealed record MemberLayout(string Name, ValueDefinition Value, bool Inline = false) : Layout;

/// <summary>An octet that tells what follows.</summary>
/// <param name="Name">The name of the choice, also the key in JSON.</param>
/// <param name="Cases">The cases.</param>
public sealed record ChoiceLayout(string Name, params IReadOnlyList<LayoutCase> Cases) : Layout
{
    /// <summary>The case with this octet, or null.</summary>
    public LayoutCase? Find(byte octet) => Cases.FirstOrDefault(c => c.Octet == octet);
}

/// <summary>A case of a choice.</summary>
/// <param name="Octet">The octet on the wire.</param>
/// <param name="Name">The name, as JSON has it.</param>
/// <param name="Content">What follows the octet.</param>
public sealed record LayoutCase(byte Octet, string Name, Layout Content);

/// <summary>The same value, repeated until the enclosing Value-length ends.</summary>
/// <param name="Name">The name, also the key in JSON.</param>
/// <param name="Value">The syntax of one value.</param>
public sealed record ListLayout(string Name, ValueDefinition Value) : Layout;

/// <summary>Shapes that the first octet tells apart; the octet is part of the shape.</summary>
/// <param name="Name">The name of the alternative, also the key in JSON.</param>
/// <param name="Forms">The forms; the first that takes the octet is it.</param>
public sealed record FormsLayout(string Name, params IReadOnlyList<LayoutForm> Forms) : Layout
{
    /// <summary>The form that takes this first octet, or null.</summary>
    public LayoutForm? Find(byte first) => Forms.FirstOrDefault(f => first >= f.From && first <= f.To);
}

/// <summary>A form.</summary>
/// <param name="Name">The name, as JSON has it.</param>
/// <param name="From">Lowest first octet.</param>
/// <param name="To">Highest first octet.</param>
/// <param name="Content">What it holds.</param>
public sealed record LayoutForm(string Name, byte From, byte To, Layout Content);
