using MmsCodec.Schema;

namespace MmsCodec.Inspection;

/// <summary>A value, or a part of one: what it is called, how it is written, where it lies and what it says.</summary>
/// <param name="name">The name of the header, member, choice or list.</param>
/// <param name="definition">The syntax; null for the case of a choice, for a list and for octets that no syntax describes.</param>
/// <param name="offset">Octets from the start of the input to the value; 0 when it was not read.</param>
/// <param name="length">Octets that the value takes; 0 when it was not read.</param>
/// <param name="value">What it says.</param>
public sealed class ValueNode(string name, ValueDefinition? definition, int offset, int length, NodeValue value)
{
    /// <summary>The name of the header, member, choice or list.</summary>
    public string Name { get; } = name;

    /// <summary>The syntax; null for the case of a choice, for a list and for octets that no syntax describes.</summary>
    public ValueDefinition? Definition { get; } = definition;

    /// <summary>Octets from the start of the input to the value; 0 when it was not read.</summary>
    public int Offset { get; } = offset;

    /// <summary>Octets that the value takes; 0 when it was not read.</summary>
    public int Length { get; } = length;

    /// <summary>What it says.</summary>
    public NodeValue Value { get; } = value;

    /// <summary>
    /// Reads one value that fills <paramref name="octets"/>. Never fails: what does not follow its syntax is an
    /// <see cref="OpaqueValue"/> and <paramref name="fault"/> says why.
    /// </summary>
    /// <param name="name">What to call it.</param>
    /// <param name="definition">Its syntax.</param>
    /// <param name="octets">The value's octets.</param>
    /// <param name="offset">Where they lie in the input.</param>
    /// <param name="fault">What is wrong and where; default when nothing is.</param>
    public static ValueNode Read(string name, ValueDefinition definition, ReadOnlySpan<byte> octets, int offset, out MmsError fault)
    {
        ValueReader reader = new(new NodeBudget());
        return reader.ReadWhole(name, definition, octets, offset, out fault);
    }

    /// <summary>Makes a value that is to be written.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="definition">Its syntax, or null.</param>
    /// <param name="value">What it says.</param>
    public static ValueNode Of(string name, ValueDefinition? definition, NodeValue value) => new(name, definition, 0, 0, value);

    /// <summary>The member with this name, or null when there is none or the value is not made of others.</summary>
    public ValueNode? Find(string name) => (Value as MembersValue)?.Find(name);

    /// <summary>Writes the value by its syntax, in as few octets as the syntax allows.</summary>
    /// <exception cref="ValueSyntaxException">The value does not fit its syntax.</exception>
    public byte[] Encode() => new ValueWriter().Write(this);
}
