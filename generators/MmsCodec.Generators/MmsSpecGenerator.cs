using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Emitting;
using MmsCodec.Generators.Model;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Referencing;

namespace MmsCodec.Generators;

/// <summary>Generates C# from the specs among a project's additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MmsSpecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Which files are specs. Reduced to the file at once: the options are new after every edit.
        IncrementalValuesProvider<SpecSource> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => SpecSources.Find(pair.Left, pair.Right))
            .Where(source => source is not null)
            .WithTrackingName(PipelineSteps.Files)!;

        IncrementalValuesProvider<SpecDocument> documents = files
            .Select((source, cancellation) => SpecReader.Read(source, cancellation))
            .WithTrackingName(PipelineSteps.Read);

        // What the assemblies that the project references have specs of, the package's own among them.
        IncrementalValueProvider<EquatableArray<Declarations>> referenced = context.MetadataReferencesProvider
            .Select((reference, cancellation) => ReferencedSpecs.Read(reference, cancellation))
            .Where(specs => specs.Count > 0)
            .Collect()
            .Select((assemblies, _) => assemblies.SelectMany(specs => specs).ToEquatableArray())
            .WithTrackingName(PipelineSteps.Referenced);

        // What specs declare for each other. Without places: the same after an edit that moves it, and then nothing is bound again.
        IncrementalValueProvider<SpecTable> table = documents
            .Select((document, _) => DeclarationReader.Read(document))
            .WithTrackingName(PipelineSteps.Declarations)
            .Collect()
            .Select((all, _) => all.ToEquatableArray())
            .Combine(referenced)
            .Select((pair, _) => new SpecTable(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Table);

        IncrementalValuesProvider<BoundSpec> specs = documents
            .Combine(table)
            .Select((pair, _) => SpecBinder.Bind(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Bind);

        // Outputs of their own: a mistake that moves is reported anew, and what is emitted stays; so do files whose text is the same.
        IncrementalValuesProvider<SpecModel> models = specs
            .Select((spec, _) => spec.Model)
            .Where(model => model is not null)
            .WithTrackingName(PipelineSteps.Model)!;
        context.RegisterSourceOutput(models.SelectMany((model, _) => SpecEmitter.EmitSpec(model)), Add);

        IncrementalValueProvider<SpecReporter> reporter = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => SpecReporter.Of(options));
        IncrementalValuesProvider<EquatableArray<SpecDiagnostic>> diagnostics = specs
            .Combine(reporter)
            .Select((pair, _) => pair.Right.IsGenerator ? pair.Left.Diagnostics : EquatableArray<SpecDiagnostic>.Empty)
            .WithTrackingName(PipelineSteps.Diagnostics);
        context.RegisterSourceOutput(diagnostics, Report);

        // What is generated once for all specs.
        IncrementalValueProvider<SpecIndex> index = models
            .Select((model, _) => SpecSummaries.Summarize(model))
            .WithTrackingName(PipelineSteps.Summary)
            .Collect()
            .Select((all, _) => all.ToEquatableArray())
            .Combine(referenced.Select((all, _) => SpecSummaries.Summarize(all)))
            .Select((pair, _) => SpecSummaries.Collect(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Index);
        context.RegisterSourceOutput(index.SelectMany((all, _) => SpecEmitter.EmitIndex(all)), Add);
    }

    private static void Add(SourceProductionContext output, EmittedFile file) =>
        output.AddSource(file.Name, SourceText.From(file.Source, Encoding.UTF8));

    private static void Report(SourceProductionContext output, EquatableArray<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
