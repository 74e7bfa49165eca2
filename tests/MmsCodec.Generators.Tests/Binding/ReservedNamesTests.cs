using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Binding;

/// <summary>What generated code has for itself is known to the binder, so that no name in a spec breaks it.</summary>
public sealed class ReservedNamesTests
{
    private static readonly SpecModel[] Specs = BindAll();

    private static readonly GeneratorRunResult Generated = new GeneratorHarness(Repository.ReadSpecs()).Run();

    [Fact]
    public void Members_of_pdus()
    {
        string[] headers = [.. Specs.SelectMany(spec => spec.Headers).Select(header => header.ClrName)];
        string[] types = [.. Specs.SelectMany(spec => spec.Pdus).SelectMany(pdu => new[] { pdu.ClrName, pdu.ClrName + "View", pdu.ClrName + "Encoder" })];

        string[] own = [.. MembersOf(types).Except(headers).Except(headers.Select(header => "Has" + header))];

        Assert.NotEmpty(own);
        Assert.Equal([], own.Where(name => !ReservedNames.IsTakenInPdus(name)));
    }

    [Fact]
    public void Members_of_types()
    {
        TypeModel[] types = [.. Specs.SelectMany(spec => spec.Types).Where(type => !type.IsHandWritten)];
        string[] names = [.. types.SelectMany(type => NamesIn(type.Layout))];

        string[] own = [.. MembersOf([.. types.Select(type => type.ClrName)]).Except(names)];

        Assert.NotEmpty(own);
        Assert.Equal([], own.Where(name => !ReservedNames.IsTakenInTypes(name)));
    }

    [Fact]
    public void Types_of_a_namespace()
    {
        string[] fromSpecs =
        [
            .. Specs.SelectMany(spec => spec.Pdus).SelectMany(pdu => new[] { pdu.ClrName, pdu.ClrName + "View", pdu.ClrName + "Encoder" }),
            .. Specs.SelectMany(spec => spec.Enums).SelectMany(value => new[] { value.ClrName, value.ClrName + "View", value.ClrName + "Value", value.ClrName + "Tokens" }),
            .. Specs.SelectMany(spec => spec.Types).Select(type => type.ClrName),
        ];
        string[] stems = [.. Specs.SelectMany(spec => spec.Types).Select(type => type.ClrName.EndsWith("Value", StringComparison.Ordinal) ? type.ClrName[..^5] : type.ClrName)];

        IEnumerable<string> own = Types().Select(type => type.Identifier.Text).Except(fromSpecs).Where(name => !stems.Any(stem => name.StartsWith(stem, StringComparison.Ordinal)));

        Assert.Equal([], own.Where(name => !ReservedNames.IsTakenInNamespaces(name)));
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types() => Generated.GeneratedSources
        .SelectMany(source => source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        .OfType<BaseTypeDeclarationSyntax>()
        .Where(type => type.Parent is BaseNamespaceDeclarationSyntax);

    // Public or not: a name is taken once.
    private static IEnumerable<string> MembersOf(string[] types) => Types()
        .OfType<TypeDeclarationSyntax>()
        .Where(type => types.Contains(type.Identifier.Text))
        .SelectMany(type => type.Members)
        .Select(member => member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.Text,
            MethodDeclarationSyntax method => method.Identifier.Text,
            BaseTypeDeclarationSyntax nested => nested.Identifier.Text,
            _ => null,
        })
        .OfType<string>()
        .Distinct();

    private static IEnumerable<string> NamesIn(Layout layout) => layout switch
    {
        SequenceLayout sequence => sequence.Items.SelectMany(NamesIn),
        ValueLengthLayout valueLength => NamesIn(valueLength.Content),
        MemberLayout member => [member.ClrName],
        ListLayout list => [list.ClrName],
        ChoiceLayout choice => choice.Cases.SelectMany(model => NamesIn(model.Content).Append(model.ClrName)).Append(choice.ClrName),
        FormsLayout forms => forms.Forms.SelectMany(model => NamesIn(model.Content).Append(model.ClrName)).Append(forms.ClrName),
        _ => [],
    };

    private static SpecModel[] BindAll()
    {
        SpecDocument[] documents =
            [.. Repository.ReadSpecs().Select(spec => SpecReader.Read(spec.Path, spec.Text, CancellationToken.None))];
        SpecTable table = new(documents.Select(DeclarationReader.Read));
        return [.. documents.Select(document => SpecBinder.Bind(document, table).Model!)];
    }
}
