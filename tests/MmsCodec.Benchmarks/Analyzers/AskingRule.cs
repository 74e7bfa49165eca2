using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MmsCodec.Benchmarks.Analyzers;

/// <summary>Asks the compiler for what every rule about bodies asks for, and does nothing with it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AskingRule : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("BENCH1", "Nothing", "Nothing", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockAction(_ => { });
        context.RegisterOperationAction(_ => { }, OperationKind.ExpressionStatement);
    }
}
