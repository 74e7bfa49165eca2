namespace MmsCodec.Schema;

/// <summary>Assigned numbers: an Integer-value or a text on the wire, a name to people.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="numbers">The assignments, in the spec's order.</param>
/// <param name="text">The text that may stand instead of a number, or null.</param>
public sealed class NumbersDefinition(string name, IReadOnlyList<AssignedNumber> numbers, WspPrimitive? text)
    : ValueDefinition(name)
{
    private readonly Dictionary<uint, AssignedNumber> _byCode = numbers.ToDictionary(n => n.Code);

    private readonly Dictionary<string, AssignedNumber> _byName = numbers
        .GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The assignments, in the spec's order.</summary>
    public IReadOnlyList<AssignedNumber> Numbers { get; } = numbers;

    /// <summary>The text that may stand instead of a number, or null.</summary>
    public WspPrimitive? Text { get; } = text;

    /// <summary>The assignment of this number, or null.</summary>
    public AssignedNumber? Find(uint code) => _byCode.GetValueOrDefault(code);

    /// <summary>The assignment with this name (case does not matter), or null.</summary>
    public AssignedNumber? Find(string name) => _byName.GetValueOrDefault(name);
}
