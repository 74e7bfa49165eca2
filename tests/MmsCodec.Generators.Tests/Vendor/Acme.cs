using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Vendor;

/// <summary>The worked example of specs/vendor-guide.md.</summary>
internal static class Acme
{
    private static readonly string Folder = Path.Combine(Repository.TestFolder, "Vendor");

    /// <summary>What Acme adds to MM1.</summary>
    public static SpecFile Spec { get; } = new("acme.xml", Read("acme.xml"));

    /// <summary>A file beside this one.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
