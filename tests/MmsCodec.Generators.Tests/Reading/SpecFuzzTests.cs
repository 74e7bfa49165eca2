using System.Text.RegularExpressions;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Emitting;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Tests.Harness;

namespace MmsCodec.Generators.Tests.Reading;

/// <summary>Whatever is done to a spec, reading and binding it gives a result and never an exception.</summary>
public sealed partial class SpecFuzzTests
{
    private static readonly SpecFile[] Specs = [.. Repository.ReadSpecs()];

    private const string Characters = "<>\"'/=& \n-!?\0x0\ud83d";

    private static readonly SpecDocument[] Sound = [.. Specs.Select(spec => Read(spec.Text, spec.Path))];

    private static readonly Declarations[] SoundDeclarations = [.. Sound.Select(DeclarationReader.Read)];

    [Fact]
    public void Truncated_specs()
    {
        for (int i = 0; i < Specs.Length; i++)
        {
            string text = Specs[i].Text;
            for (int length = i; length < text.Length; length += 1 + (text.Length / 25))
            {
                Process(i, text[..length]);
            }
        }
    }

    [Fact]
    public void Specs_with_characters_changed()
    {
        Random random = new(20110913);
        for (int round = 0; round < 600; round++)
        {
            int index = random.Next(Specs.Length);
            char[] text = Specs[index].Text.ToCharArray();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                text[random.Next(text.Length)] = Characters[random.Next(Characters.Length)];
            }

            Process(index, new string(text));
        }
    }

    [Fact]
    public void Specs_with_values_swapped()
    {
        Random random = new(20050927);
        string[] values = [.. Specs.SelectMany(spec => Value().Matches(spec.Text)).Select(match => match.Value).Distinct()];
        for (int round = 0; round < 600; round++)
        {
            int index = random.Next(Specs.Length);
            int every = random.Next(2, 20);
            Process(index, Value().Replace(Specs[index].Text, match => random.Next(every) == 0 ? values[random.Next(values.Length)] : match.Value));
        }
    }

    [Fact]
    public void Specs_with_lines_dropped_and_doubled()
    {
        Random random = new(20010705);
        for (int round = 0; round < 600; round++)
        {
            int index = random.Next(Specs.Length);
            int every = random.Next(2, 20);
            Process(index, Line().Replace(Specs[index].Text, match => (random.Next(every), random.Next(3)) switch
            {
                (0, 0) => "",
                (0, 1) => match.Value + match.Value,
                (0, _) => match.Value.Replace("/>", ">", StringComparison.Ordinal),
                _ => match.Value,
            }));
        }
    }

    private static SpecDocument Read(string text, string path) => SpecReader.Read(path, text, CancellationToken.None);

    private static void Process(int index, string text)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        SpecDocument document = Read(text, Specs[index].Path);
        SpecTable table = new([.. SoundDeclarations[..index], DeclarationReader.Read(document), .. SoundDeclarations[(index + 1)..]]);
        BoundSpec bound = SpecBinder.Bind(document, table);
        foreach (SpecDiagnostic diagnostic in bound.Diagnostics)
        {
            Assert.InRange(diagnostic.Location.Start, 0, text.Length);
            Assert.InRange(diagnostic.Location.Length, 0, text.Length - diagnostic.Location.Start);
            Assert.DoesNotContain("{", diagnostic.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        // Others refer to it.
        SpecBinder.Bind(Sound[(index + 1) % Sound.Length], table);
        if (bound.Model is not null)
        {
            Assert.Equal(bound.Model, SpecBinder.Bind(document, table).Model);

            // An exception here would lose everything that is generated.
            Assert.All(SpecEmitter.EmitSpec(bound.Model), file => Assert.NotEmpty(file.Source));
        }
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex(".*\n")]
    private static partial Regex Line();
}
