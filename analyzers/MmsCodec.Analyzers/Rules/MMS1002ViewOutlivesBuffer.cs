using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Names;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Views;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS1002: a view is used after the octets that it lies over moved on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MMS1002ViewOutlivesBuffer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS1002", RuleDescriptor.Usage,
        "A view is used after its buffer moved on",
        "'{0}' lies over octets that '{1}' has given away or overwritten: take what is needed, or ToOwned(), before that",
        DiagnosticSeverity.Warning,
        "A view copies nothing: once its buffer is returned, advanced or filled again it reads somebody else's octets.");

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
                start.RegisterOperationBlockAction(block => Analyze(block, runtime));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext block, KnownRuntime runtime)
    {
        foreach (IOperation body in block.OperationBlocks)
        {
            if (body.Kind == OperationKind.Block && HasOut(body.Syntax)
                && body.Descendants().Any(o => o is IInvocationOperation call && runtime.GivesViews(call.TargetMethod)))
            {
                foreach (StaleUse use in ViewLifetimes.Of(block.GetControlFlowGraph(body), runtime, block.CancellationToken))
                {
                    block.ReportDiagnostic(Diagnostic.Create(Rule, use.Place.GetLocation(), [use.Moved.GetLocation()], use.View.Name, use.By));
                }
            }
        }
    }

    /// <summary>Whether the code takes something out of a call: a view comes that way. By its words, since most code does not.</summary>
    private static bool HasOut(SyntaxNode code) => Words.Have(Words.CharactersOf(code.SyntaxTree.GetText(), code.Span), "out");
}
