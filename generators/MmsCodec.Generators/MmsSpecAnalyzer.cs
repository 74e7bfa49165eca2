using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MmsCodec.Generators.Binding;
using MmsCodec.Generators.Diagnostics;
using MmsCodec.Generators.Reading;
using MmsCodec.Generators.Referencing;

namespace MmsCodec.Generators;

/// <summary>Reports the mistakes of specs in an editor, while they are typed: it reads and binds as the generator does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MmsSpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SpecDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        if (SpecReporter.Of(options).IsGenerator)
        {
            return;
        }

        SpecSource[] sources =
            [.. context.Options.AdditionalFiles.Select(file => SpecSources.Find(file, options)).OfType<SpecSource>()];
        if (sources.Length == 0)
        {
            return;
        }

        // Once for all files, when the first of them is looked at.
        Lazy<SpecTable> table = new(() => CreateTable(sources, context.Compilation.References, context.CancellationToken));
        context.RegisterAdditionalFileAction(file =>
        {
            SpecSource? source = sources.FirstOrDefault(source => source.File == file.AdditionalFile);
            if (source is null)
            {
                return;
            }

            SpecDocument document = SpecCache.Read(source, file.CancellationToken);
            foreach (SpecDiagnostic diagnostic in SpecBinder.Bind(document, table.Value).Diagnostics)
            {
                file.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });
    }

    private static SpecTable CreateTable(IEnumerable<SpecSource> sources, IEnumerable<MetadataReference> references, CancellationToken cancellation) => new(
        sources.Select(source => DeclarationReader.Read(SpecCache.Read(source, cancellation))),
        references.SelectMany(reference => ReferencedSpecs.Read(reference, cancellation)));
}
