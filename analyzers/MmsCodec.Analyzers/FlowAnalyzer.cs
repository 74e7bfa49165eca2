using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Names;
using MmsCodec.Analyzers.Rules;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Sends;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers;

/// <summary>
/// Follows acknowledgements to where they are sent: gate, flow graph, transfer, verdict, report. Everything that is kept belongs to
/// one compilation and goes with it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => FlowRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownRuntime.Of(start.Compilation) is not { } runtime)
            {
                return;
            }

            IEnumerable<AnalyzerConfigOptions> options = start.Compilation.SyntaxTrees.Select(start.Options.AnalyzerConfigOptionsProvider.GetOptions)
                .Append(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var configured = new ConfiguredSends(options);
            var names = new SendNames(start.Compilation, configured.Names, Gate.Deepest, start.CancellationToken);
            if (names.IsEmpty)
            {
                return;
            }

            var flow = new FlowContext(start.Compilation, runtime, configured, names);
            var gate = new Gate(flow, names);
            var standalone = new StandaloneFindings(flow);
            start.RegisterOperationBlockAction(block => Analyze(block, flow, gate, standalone));
        });
    }

    private static void Analyze(OperationBlockAnalysisContext block, FlowContext flow, Gate gate, StandaloneFindings standalone)
    {
        if (!gate.Admits(block.OwningSymbol, block.OperationBlocks, block.CancellationToken))
        {
            return;
        }

        foreach (IOperation body in block.OperationBlocks)
        {
            if (body.Kind is not (OperationKind.Block or OperationKind.FieldInitializer or OperationKind.PropertyInitializer or OperationKind.ExpressionStatement))
            {
                continue;
            }

            BodyFindings findings = BodyAnalysis.Of(block.GetControlFlowGraph(body), block.OwningSymbol, flow, FlowRules.All, block.CancellationToken);
            var own = new HashSet<SyntaxNode>(findings.OwnWrongSites);
            foreach (Tally tally in findings.Tallies)
            {
                // What is wrong whoever calls is reported where it is, not at each call.
                bool isTheCallees = tally.Wrong is { IsInCallee: true }
                    && tally.WrongSites.All(site => own.Contains(site) || standalone.Flags(site, block.CancellationToken));
                if (!isTheCallees && tally.Rule.Report(tally, findings) is { } diagnostic)
                {
                    block.ReportDiagnostic(diagnostic);
                }
            }
        }
    }
}
