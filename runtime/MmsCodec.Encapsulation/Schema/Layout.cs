namespace MmsCodec.Schema;

/// <summary>How a value made of others lies on the wire: a closed set of constructs.</summary>
public abstract class Layout
{
    private protected Layout()
    {
    }
}

/// <summary>One thing after another.</summary>
/// <param name="items">The things, in order.</param>
public sealed class SequenceLayout(params IReadOnlyList<Layout> items) : Layout
{
    /// <summary>The things, in order.</summary>
    public IReadOnlyList<Layout> Items { get; } = items;
}

/// <summary>A Value-length (WAP-230-WSP §8.4.2.2), then its content.</summary>
/// <param name="content">The content.</param>
public sealed class ValueLengthLayout(Layout content) : Layout
{
    /// <summary>The content.</summary>
    public Layout Content { get; } = content;
}

/// <summary>A value with a name.</summary>
/// <param name="name">The name, also the key in JSON.</param>
/// <param name="value">The value's syntax.</param>
/// <param name="inline">In JSON its keys stand beside the other members instead of under the name.</param>
public sealed class MemberLayout(string name, ValueDefinition value, bool inline = false) : Layout
{
    /// <summary>The name, also the key in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The value's syntax.</summary>
    public ValueDefinition Value { get; } = value;

    /// <summary>In JSON its keys stand beside the other members instead of under the name.</summary>
    public bool Inline { get; } = inline;
}

/// <summary>An octet that tells what follows.</summary>
/// <param name="name">The name of the choice, also the key in JSON.</param>
/// <param name="cases">The cases.</param>
public sealed class ChoiceLayout(string name, params IReadOnlyList<LayoutCase> cases) : Layout
{
    /// <summary>The name of the choice, also the key in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The cases.</summary>
    public IReadOnlyList<LayoutCase> Cases { get; } = cases;

    /// <summary>The case with this octet, or null.</summary>
    public LayoutCase? Find(byte octet) => Cases.FirstOrDefault(c => c.Octet == octet);
}

/// <summary>A case of a choice.</summary>
/// <param name="octet">The octet on the wire.</param>
/// <param name="name">The name, as JSON has it.</param>
/// <param name="content">What follows the octet.</param>
public sealed class LayoutCase(byte octet, string name, Layout content)
{
    /// <summary>The octet on the wire.</summary>
    public byte Octet { get; } = octet;

    /// <summary>The name, as JSON has it.</summary>
    public string Name { get; } = name;

    /// <summary>What follows the octet.</summary>
    public Layout Content { get; } = content;
}

/// <summary>The same value, repeated until the enclosing Value-length ends.</summary>
/// <param name="name">The name, also the key in JSON.</param>
/// <param name="value">The syntax of one value.</param>
public sealed class ListLayout(string name, ValueDefinition value) : Layout
{
    /// <summary>The name, also the key in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The syntax of one value.</summary>
    public ValueDefinition Value { get; } = value;
}

/// <summary>Shapes that the first octet tells apart; the octet is part of the shape.</summary>
/// <param name="name">The name of the alternative, also the key in JSON.</param>
/// <param name="forms">The forms; the first that takes the octet is it.</param>
public sealed class FormsLayout(string name, params IReadOnlyList<LayoutForm> forms) : Layout
{
    /// <summary>The name of the alternative, also the key in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The forms; the first that takes the octet is it.</summary>
    public IReadOnlyList<LayoutForm> Forms { get; } = forms;

    /// <summary>The form that takes this first octet, or null.</summary>
    public LayoutForm? Find(byte first) => Forms.FirstOrDefault(f => first >= f.From && first <= f.To);
}

/// <summary>A form.</summary>
/// <param name="name">The name, as JSON has it.</param>
/// <param name="from">Lowest first octet.</param>
/// <param name="to">Highest first octet.</param>
/// <param name="content">What it holds.</param>
public sealed class LayoutForm(string name, byte from, byte to, Layout content)
{
    /// <summary>The name, as JSON has it.</summary>
    public string Name { get; } = name;

    /// <summary>Lowest first octet.</summary>
    public byte From { get; } = from;

    /// <summary>Highest first octet.</summary>
    public byte To { get; } = to;

    /// <summary>What it holds.</summary>
    public Layout Content { get; } = content;
}
