using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Specs;

/// <summary>specs/reference.md lists what the specs say.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Reference_is_current()
    {
        SpecDocument[] documents =
            [.. Repository.ReadSpecs().Select(spec => SpecReader.Read(spec.Path, spec.Text, TestContext.Current.CancellationToken))];
        SpecTable table = new(documents.Select(DeclarationReader.Read));
        SpecModel[] specs = [.. documents.Select(document => SpecBinder.Bind(document, table).Model!)];

        string path = Path.Combine(SpecFolder.Path, "reference.md");
        string current = ReferenceWriter.Write(specs);
        if (Environment.GetEnvironmentVariable("MMS_SNAPSHOT") == "update")
        {
            File.WriteAllText(path, current);
        }

        string written = File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        Assert.True(current == written, "specs/reference.md is not what the specs say: MMS_SNAPSHOT=update writes it anew.");
    }
}
