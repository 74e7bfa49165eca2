using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>Follows one body and lets the rules judge what happens.</summary>
internal static class BodyAnalysis
{
    public static BodyFindings Of(ControlFlowGraph graph, ISymbol owner, FlowContext context, ImmutableArray<FlowRule> rules, CancellationToken cancellation)
    {
        var findings = new BodyFindings(context.Runtime, context.Compilation);
        var judge = new Judge(context, owner);
        var run = new FlowRun(context, Hear, graph.OriginalOperation.Syntax, cancellation);
        ImmutableStack<IMethodSymbol> calls = owner is IMethodSymbol method ? ImmutableStack.Create(method.OriginalDefinition) : ImmutableStack<IMethodSymbol>.Empty;
        var interpreter = new Interpreter(run, graph, null, calls);
        List<Outcome> ends = interpreter.Run(Entry(owner, context.Runtime));
        interpreter.RunUncalled();
        foreach (Outcome end in ends)
        {
            if (end.Result.Kind == ValueKind.Atom)
            {
                Duties.Drop(end.Store, end.Result.Origin!);
            }

            foreach (Duty duty in end.Store.Cells().Select(c => c.Key).OfType<Duty>())
            {
                SyntaxNode site = duty.Notification.Site ?? graph.OriginalOperation.Syntax;
                Value notification = Value.Of(duty.Notification, Role.Notification, site);
                Hear(new FlowEvent(FlowEventKind.Exit, site, site, notification, notification, end.Store, call: null));
            }
        }

        findings.GaveUp = run.GaveUp;
        return findings;

        void Hear(FlowEvent what)
        {
            findings.Hear(what);
            foreach (FlowRule rule in rules)
            {
                if (rule.Concerns(what))
                {
                    findings.Add(rule, what, rule.Judge(what, judge));
                }
            }
        }
    }

    /// <summary>What is known at the start: the notifications that the method is given, whether it reads them or not.</summary>
    private static Store Entry(ISymbol owner, KnownRuntime runtime)
    {
        var entry = new Store();
        foreach (IParameterSymbol parameter in (owner as IMethodSymbol)?.Parameters ?? [])
        {
            if (runtime.IsNotification(parameter.Type) && parameter.RefKind != RefKind.Out)
            {
                entry.Write(parameter, Parameters.Initial(parameter, runtime));
            }
        }

        return entry;
    }
}
