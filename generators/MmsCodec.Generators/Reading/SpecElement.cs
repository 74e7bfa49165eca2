using System.Collections.Generic;
using System.Linq;

namespace MmsCodec.Generators.Reading;

/// <summary>An element; after the grammar check it holds only what the grammar knows, with values that can be used.</summary>
internal sealed class SpecElement(string name, SpecLocation location, IReadOnlyList<SpecAttribute> attributes)
{
    private readonly List<SpecElement> _children = [];

    public string Name { get; } = name;

    /// <summary>Where its name lies.</summary>
    public SpecLocation Location { get; } = location;

    /// <summary>Where its name lies in the end tag, or null when it has none.</summary>
    public SpecLocation? EndLocation { get; set; }

    public IReadOnlyList<SpecAttribute> Attributes { get; } = attributes;

    public IReadOnlyList<SpecElement> Children => _children;

    public void Add(SpecElement child) => _children.Add(child);

    public void RemoveLast() => _children.RemoveAt(_children.Count - 1);

    public IEnumerable<SpecElement> Elements(string name) => _children.Where(child => child.Name == name);

    public SpecAttribute? Attribute(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    public string? Text(string name) => Attribute(name)?.Value;

    public uint? Number(string name) => Attribute(name)?.Number;

    public bool IsTrue(string name) => Text(name) == "true";

    /// <summary>Where an attribute's value lies, or the element when it lacks the attribute.</summary>
    public SpecLocation LocationOf(string attribute) => Attribute(attribute)?.ValueLocation ?? Location;
}
