using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What a delegate in a private field runs, when its type puts only one thing there, once and for all.</summary>
internal sealed class FieldFunctions(FlowContext context)
{
    private readonly ConcurrentDictionary<IFieldSymbol, FunctionValue?> _known = new(SymbolEqualityComparer.Default);

    public FunctionValue? Of(IFieldSymbol field, CancellationToken cancellation)
    {
        return field is { DeclaredAccessibility: Accessibility.Private, IsReadOnly: true, IsStatic: false, Type.TypeKind: TypeKind.Delegate, DeclaringSyntaxReferences.IsEmpty: false }
            ? _known.GetOrAdd(field, f => Find(f, cancellation))
            : null;
    }

    private FunctionValue? Find(IFieldSymbol field, CancellationToken cancellation)
    {
        ExpressionSyntax[] written = Written(field, cancellation).ToArray();
        if (written.Length != 1 || !context.Compilation.ContainsSyntaxTree(written[0].SyntaxTree))
        {
            return null;
        }

        return written[0] is AnonymousFunctionExpressionSyntax lambda ? InGraphs(field.ContainingType, lambda, cancellation)
            : context.ModelOf(written[0].SyntaxTree).GetSymbolInfo(written[0], cancellation).Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
                ? new FunctionValue(method, null, null)
                : null;
    }

    /// <summary>An object that a constructor is given is like a field to the lambda that keeps it; an address may be anybody's.</summary>
    private static bool IsOfConstructor(ISymbol parameter)
    {
        return parameter is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor }, Type: { IsReferenceType: true } type } && !Carriers.IsPlain(type);
    }

    private static IEnumerable<ExpressionSyntax> Written(IFieldSymbol field, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in field.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var initial })
            {
                yield return initial;
            }
        }

        foreach (AssignmentExpressionSyntax assignment in field.ContainingType.DeclaringSyntaxReferences
            .SelectMany(r => r.GetSyntax(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>()))
        {
            if ((assignment.Left as SimpleNameSyntax ?? (assignment.Left as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == field.Name)
            {
                yield return assignment.Right;
            }
        }
    }

    /// <summary>The lambda in the graph that it is created in; null when it takes along what is known there only.</summary>
    private FunctionValue? InGraphs(INamedTypeSymbol type, AnonymousFunctionExpressionSyntax lambda, CancellationToken cancellation)
    {
        if (context.ModelOf(lambda.SyntaxTree).AnalyzeDataFlow(lambda) is not { Succeeded: true } flow || flow.CapturedInside.Any(s => s is ILocalSymbol || (s is IParameterSymbol { IsThis: false } && !IsOfConstructor(s))))
        {
            return null;
        }

        IEnumerable<ControlFlowGraph> constructors = type.InstanceConstructors.Select(c => context.GraphOf(c, cancellation)).OfType<ControlFlowGraph>();
        foreach (ControlFlowGraph graph in context.InitializersOf(type, cancellation).Concat(constructors))
        {
            IFlowAnonymousFunctionOperation? found = graph.Blocks
                .SelectMany(b => b.BranchValue is null ? b.Operations : b.Operations.Add(b.BranchValue))
                .SelectMany(o => o.DescendantsAndSelf())
                .OfType<IFlowAnonymousFunctionOperation>()
                .FirstOrDefault(f => f.Syntax == lambda);
            if (found is not null)
            {
                return new FunctionValue(found.Symbol, found, graph);
            }
        }

        return null;
    }
}
