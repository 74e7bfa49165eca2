using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MmsCodec.Analyzers.Names;
using MmsCodec.Analyzers.Runtime;
using MmsCodec.Analyzers.Sends;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What the analyses of one compilation share; it lives and dies with the compilation.</summary>
internal sealed class FlowContext(Compilation compilation, KnownRuntime runtime, ConfiguredSends configured, SendNames names)
{
    /// <summary>Characters of a body beyond which it is not followed into.</summary>
    private const int LargestBody = 40_000;

    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ControlFlowGraph>> _initializers = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _recursive = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IMethodSymbol, SendShape?> _shapes = new(SymbolEqualityComparer.Default);

    private AddressHolders? _holders;

    private KeptElements? _kept;

    private FieldFunctions? _functions;

    public Compilation Compilation { get; } = compilation;

    public KnownRuntime Runtime { get; } = runtime;

    public Implementations Implementations { get; } = new(compilation);

    public Writes Writes { get; } = new();

    public AddressHolders Holders => _holders ??= new AddressHolders(this);

    public KeptElements Kept => _kept ??= new KeptElements(this);

    public FieldFunctions Functions => _functions ??= new FieldFunctions(this);

    /// <summary>The flow graph of a method that is declared in this compilation and has a body; null otherwise.</summary>
    public ControlFlowGraph? GraphOf(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return _graphs.TryGetValue(definition, out ControlFlowGraph? known)
            ? known
            : _graphs.GetOrAdd(definition, CreateGraph(BodyOf(definition, cancellation), cancellation));
    }

    /// <summary>How the method sends; null when it is not known to.</summary>
    public SendShape? ShapeOf(IMethodSymbol method)
    {
        return _shapes.GetOrAdd(method.OriginalDefinition, m => SendCatalog.ShapeOf(m, Runtime, configured));
    }

    /// <summary>The method whose body a call of this one runs, as far as this compilation tells; null when there may be several.</summary>
    public IMethodSymbol? TargetOf(IMethodSymbol method)
    {
        return IsCalledAsWritten(method) ? method : Implementations.OnlyOneOf(method);
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        // RS1030: a callee's body may be in another file. Behind the gate, and kept per compilation.
#pragma warning disable RS1030
        return Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    /// <summary>The flow graphs of what the type's fields and properties are set to where they are declared, in that order.</summary>
    public ImmutableArray<ControlFlowGraph> InitializersOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        return _initializers.GetOrAdd(type.OriginalDefinition, t => [.. t.GetMembers().Where(m => !m.IsStatic)
            .SelectMany(m => m.DeclaringSyntaxReferences)
            .Select(r => r.GetSyntax(cancellation) switch
            {
                PropertyDeclarationSyntax property => property.Initializer,
                VariableDeclaratorSyntax field => field.Initializer,
                _ => null,
            })
            .Where(i => i is { Value: not LiteralExpressionSyntax } && Compilation.ContainsSyntaxTree(i.SyntaxTree))
            .Select(i => ModelOf(i!.SyntaxTree).GetOperation(i, cancellation) switch
            {
                IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellation),
                IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellation),
                _ => null,
            })
            .OfType<ControlFlowGraph>()]);
    }

    /// <summary>Whether the method calls itself, by its name.</summary>
    public bool IsRecursive(IMethodSymbol method, CancellationToken cancellation)
    {
        return _recursive.GetOrAdd(method, m => m.DeclaringSyntaxReferences
            .SelectMany(r => r.GetSyntax(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Any(i => (i.Expression as SimpleNameSyntax ?? (i.Expression as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == m.Name));
    }

    /// <summary>The body of a method that is declared in this compilation; null when it has none, or one that is not followed.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.IsAbstract || method.IsExtern)
        {
            return null;
        }

        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(cancellation);
            if (syntax.Span.Length > LargestBody || syntax is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax)
                || !Compilation.ContainsSyntaxTree(syntax.SyntaxTree) || (IsGenerated(syntax.SyntaxTree) && !names.MaySend(syntax)))
            {
                continue;
            }

            IOperation? body = ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation);
            if (body is IMethodBodyOperation { Parent: null, BlockBody: not null } or IMethodBodyOperation { Parent: null, ExpressionBody: not null }
                or IConstructorBodyOperation { Parent: null } or IBlockOperation { Parent: null })
            {
                return body;
            }
        }

        return null;
    }

    private static ControlFlowGraph? CreateGraph(IOperation? body, CancellationToken cancellation)
    {
        return body switch
        {
            IMethodBodyOperation ordinary => ControlFlowGraph.Create(ordinary, cancellation),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
            _ => null,
        };
    }

    /// <summary>What was generated is known by its marks, as it is from another assembly: a decoder's inside tells no more.</summary>
    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private static bool IsCalledAsWritten(IMethodSymbol method)
    {
        return method.IsStatic || !(method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed))
            || method.ContainingType.IsSealed || method.ContainingType.IsValueType;
    }
}
