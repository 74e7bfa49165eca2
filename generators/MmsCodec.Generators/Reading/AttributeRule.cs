using System.Collections.Generic;

namespace MmsCodec.Generators.Reading;

/// <summary>An attribute that the grammar knows.</summary>
internal sealed class AttributeRule(string name, AttributeSyntax syntax)
{
    public string Name { get; } = name;

    public AttributeSyntax Syntax { get; } = syntax;

    public bool IsRequired { get; init; }

    /// <summary>The least number.</summary>
    public uint Least { get; init; }

    /// <summary>The greatest number.</summary>
    public uint Greatest { get; init; } = uint.MaxValue;

    /// <summary>The words of <see cref="AttributeSyntax.OneOf"/>; the first stands in for a wrong one.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
