using System.Collections.Generic;
using System.Linq;

namespace MmsCodec.Generators.Reading;

/// <summary>An element that the grammar knows: its attributes and the elements that may lie in it.</summary>
internal sealed class ElementRule(string name, params AttributeRule[] attributes)
{
    private readonly List<ElementRule> _children = [];

    public string Name { get; } = name;

    public IReadOnlyList<AttributeRule> Attributes { get; } = attributes;

    public IReadOnlyList<ElementRule> Children => _children;

    public AttributeRule? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public ElementRule With(params ElementRule[] children)
    {
        _children.AddRange(children);
        return this;
    }
}
