namespace MmsCodec.Schema;

/// <summary>Assigned numbers: an Integer-value or a text on the wire, a name to people.</summary>
/// <param name="name">The name in the spec.</param>
/// <param name="numbers">The assignments, in the spec's order.</param>
/// <param name="text">The text that may stand instead of a number, or null.</param>
/// <param name="codeKey">In JSON, the key of the number; null when JSON has the name alone.</param>
/// <param name="nameKey">In JSON, the key of the name; null when JSON has the name alone.</param>
public sealed class NumbersDefinition(
    string name,
    IReadOnlyList<AssignedNumber> numbers,
    WspPrimitive? text,
    string? codeKey = null,
    string? nameKey = null)
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

    /// <summary>In JSON, the key of the number; null when JSON has the name alone.</summary>
    public string? CodeKey { get; } = codeKey;

    /// <summary>In JSON, the key of the name; null when JSON has the name alone.</summary>
    public string? NameKey { get; } = nameKey;

    /// <summary>The assignment of this number, or null.</summary>
    public AssignedNumber? Find(uint code) => _byCode.GetValueOrDefault(code);

    /// <summary>The assignment with this name (case does not matter), or null.</summary>
    public AssignedNumber? Find(string name) => _byName.GetValueOrDefault(name);
}
