using System.Xml;
using System.Xml.Schema;

namespace MmsCodec.Generators.Tests.Specs;

/// <summary>The folder <c>specs</c> of the repository, and validation against its schema.</summary>
internal static class SpecFolder
{
    public static readonly string Path = Find();

    private static readonly XmlSchemaSet Schemas = Compile();

    public static IEnumerable<string> Specs =>
        Directory.EnumerateFiles(Path, "*.xml", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    /// <summary>What the schema has against a spec, as an IDE would show it.</summary>
    public static List<string> Validate(string xml)
    {
        List<string> faults = [];
        XmlReaderSettings settings = new()
        {
            ValidationType = ValidationType.Schema,
            Schemas = Schemas,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using XmlReader reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Compile()
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, System.IO.Path.Combine(Path, "mms-spec.xsd"));
        schemas.Compile();
        return schemas;
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "MmsCodec.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "specs");
            }
        }

        throw new DirectoryNotFoundException("no folder above the test holds MmsCodec.sln");
    }
}
