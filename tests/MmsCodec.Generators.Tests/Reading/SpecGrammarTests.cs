using System.Xml;
using System.Xml.Schema;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Specs;

namespace MmsCodec.Generators.Tests.Reading;

/// <summary>The grammar of the reader and the schema, which IDEs complete by, describe the same language.</summary>
public sealed class SpecGrammarTests
{
    // Known to the grammar where the schema has them not, so that the binder can say what is wrong with them.
    private static readonly HashSet<string> Misplaced =
    [
        "type/list",
        "value-length/value-length",
        "value-length/forms",
        "form/list",
        "form/forms",
        "case/value-length",
        "case/list",
    ];

    [Fact]
    public void Elements_and_attributes_are_those_of_the_schema()
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, Path.Combine(SpecFolder.Path, "mms-spec.xsd"));
        schemas.Compile();
        XmlSchemaElement root = (XmlSchemaElement)schemas.GlobalElements[new XmlQualifiedName("spec")]!;

        SortedDictionary<string, string> ofSchema = [];
        Describe(root, ofSchema);
        SortedDictionary<string, string> ofGrammar = [];
        Describe(SpecGrammar.Spec, "spec", ofGrammar);

        Assert.Equal(ofSchema, ofGrammar);
    }

    private static void Describe(XmlSchemaElement element, SortedDictionary<string, string> found, string path = "spec")
    {
        XmlSchemaComplexType type = (XmlSchemaComplexType)element.ElementSchemaType!;
        XmlSchemaElement[] children = [.. ElementsOf(type.ContentTypeParticle).DistinctBy(child => child.Name)];
        string description = Describe(
            type.AttributeUses.Values.OfType<XmlSchemaAttribute>().Select(attribute => (attribute.Name!, attribute.Use == XmlSchemaUse.Required)),
            children.Select(child => child.Name!));
        if (found.TryAdd(path, description))
        {
            foreach (XmlSchemaElement child in children)
            {
                Describe(child, found, PathOf(element.Name!, child.Name!));
            }
        }
    }

    private static void Describe(ElementRule rule, string path, SortedDictionary<string, string> found)
    {
        ElementRule[] children = [.. rule.Children.Where(child => !Misplaced.Contains($"{rule.Name}/{child.Name}"))];
        string description = Describe(
            rule.Attributes.Select(attribute => (attribute.Name, attribute.IsRequired)), children.Select(child => child.Name));
        if (found.TryAdd(path, description))
        {
            foreach (ElementRule child in children)
            {
                Describe(child, PathOf(rule.Name, child.Name), found);
            }
        }
    }

    // Elements of one name differ by what they lie in: headers of MMS and of a header set.
    private static string PathOf(string parent, string child) => child is "header" or "field" ? $"{parent}/{child}" : child;

    private static string Describe(IEnumerable<(string Name, bool IsRequired)> attributes, IEnumerable<string> children) =>
        string.Join(' ', attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => attribute.Name + (attribute.IsRequired ? "" : "?")))
        + " | "
        + string.Join(' ', children.Order(StringComparer.Ordinal));

    private static IEnumerable<XmlSchemaElement> ElementsOf(XmlSchemaObject particle) => particle switch
    {
        XmlSchemaElement element => [element],
        XmlSchemaGroupBase group => group.Items.Cast<XmlSchemaObject>().SelectMany(ElementsOf),
        _ => [],
    };
}
