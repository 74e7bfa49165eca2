using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>The specs of the repository are sound, by the binder and by the schema.</summary>
public sealed class RepositorySpecsTests
{
    [Fact]
    public void Bind_without_a_diagnostic()
    {
        IReadOnlyList<SpecFile> specs = Repository.ReadSpecs();
        Assert.True(specs.Count >= 28, "24 PDUs, headers and values of MMS, and WSP");

        Assert.Equal([], GeneratorHarness.Diagnose(specs).Select(Describe));
    }

    [Fact]
    public void Validate_against_the_schema()
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, Path.Combine(Repository.Root, "specs", "mms-spec.xsd"));
        List<string> faults = [];
        foreach (SpecFile spec in Repository.ReadSpecs())
        {
            XDocument.Parse(spec.Text, LoadOptions.SetLineInfo)
                .Validate(schemas, (sender, fault) => faults.Add($"{spec.Path}({Line(sender)}): {fault.Message}"));
        }

        Assert.Equal([], faults);
    }

    private static int Line(object? sender) => sender is IXmlLineInfo place ? place.LineNumber : 0;

    private static string Describe(Diagnostic diagnostic) => diagnostic.ToString();
}
