using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS1001: the result of a decode is ignored, so what it gives out may be nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MMS1001DecodeResultIgnored : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS1001", RuleDescriptor.Usage,
        "The result of a decode is ignored",
        "'{0}' may fail, and what it gives out is empty then: look at its result",
        DiagnosticSeverity.Warning,
        "What comes from the network may be malformed: a decode that fails returns false and leaves nothing to read.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownRuntime.Of(start.Compilation) is { } runtime)
            {
                start.RegisterOperationAction(statement => Analyze(statement, runtime), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownRuntime runtime)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation is IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call
            && syntax.ArgumentList.Arguments.Any(a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)) && (runtime.Of(call.TargetMethod) & Marks.MustUseResult) != 0
            && call.TargetMethod.Parameters.Any(p => p.RefKind == RefKind.Out && (runtime.Of(p.Type) != Marks.None || p.Type.IsRefLikeType || p.Type.IsReferenceType)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }
}
