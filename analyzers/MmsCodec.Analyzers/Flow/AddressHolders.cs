using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Flow;

/// <summary>
/// Whether a field or property may hold the address of a notification: whether anything in the compilation puts one there. It is
/// asked only when a warning depends on it, and reads the sources once.
/// </summary>
internal sealed class AddressHolders(FlowContext context)
{
    /// <summary>Assignments of assignments that are followed; beyond, anything may be.</summary>
    private const int Deepest = 5;

    /// <summary>What methods are called that bring back what was kept.</summary>
    private static readonly string[] Lookups = ["Read", "Load", "Deserialize", "Find", "Query", "Fetch", "Restore", "Lookup"];

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, INamedTypeSymbol?> _created = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _given = new(SymbolEqualityComparer.Default);
    private readonly object _lock = new();
    private SourceIndex? _index;

    /// <param name="place">A path of members.</param>
    /// <param name="needsProof">Whether it must be seen to be given something else, for want of other evidence.</param>
    public bool MayHold(Origin place, bool needsProof)
    {
        for (Origin? at = place; at is { Kind: OriginKind.Member or OriginKind.Element }; at = at.Parent)
        {
            if (at.Symbol is { } symbol && MayHold(symbol, []))
            {
                return true;
            }
        }

        return needsProof && place.Symbol is { } leaf && !WrittenElsewhere(leaf).Any();
    }

    /// <summary>Whether the member may be the same notification as the parameter: its method is called by who sets the member.</summary>
    public bool MayBe(ISymbol member, IParameterSymbol parameter)
    {
        return Index.WritesTo(member.Name).Any(write => write.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } writer
            && writer is not TypeDeclarationSyntax
            && writer.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(i => NameOf(i.Expression) == parameter.ContainingSymbol.Name));
    }

    /// <summary>Whether somebody passes one and the same for both parameters of a method that only its type calls.</summary>
    public bool AreOne(IParameterSymbol one, IParameterSymbol other)
    {
        return one.ContainingSymbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable } method && SymbolEqualityComparer.Default.Equals(method, other.ContainingSymbol)
            && Index.CallsOf(method.Name).Any(call => call.Arguments.Count > System.Math.Max(one.Ordinal, other.Ordinal)
                && SyntaxFactory.AreEquivalent(call.Arguments[one.Ordinal].Expression, call.Arguments[other.Ordinal].Expression));
    }

    /// <summary>
    /// Whether the member is seen to be given a place that is not looked up: a setting, a constant, an argument that is one wherever the
    /// compilation passes it. What was read from somewhere may belong to what was read beside it.
    /// </summary>
    public bool IsGiven(ISymbol member)
    {
        return _given.GetOrAdd(member, m => Written(m).ToArray() is { Length: > 0 } written && written.All(e => IsPlace(e, Deepest)));
    }

    private bool IsPlace(ExpressionSyntax expression, int depth)
    {
        SemanticModel model = context.ModelOf(expression.SyntaxTree);
        return depth > 0 && expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(name => model.GetSymbolInfo(name).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method => !Lookups.Any(method.Name.StartsWith),
            ILocalSymbol local when Carriers.IsPlain(local.Type) => LocalWrites(local).All(e => e is not null && IsPlace(e, depth - 1)),
            IParameterSymbol parameter when Carriers.IsPlain(parameter.Type) => IsPlaceWherever(parameter, depth - 1),
            _ => true,
        });
    }

    private bool IsPlaceWherever(IParameterSymbol parameter, int depth)
    {
        ExpressionSyntax[] passed = [.. parameter.ContainingSymbol is IMethodSymbol ? ParameterWrites(parameter).Concat(WrittenElsewhere(parameter)).Distinct() : []];
        return passed.Length > 0 && passed.All(e => IsPlace(e, depth));
    }

    private SourceIndex Index
    {
        get
        {
            lock (_lock)
            {
                return _index ??= SourceIndex.Of(context.Compilation);
            }
        }
    }

    private bool MayHold(ISymbol symbol, HashSet<ISymbol> asked)
    {
        if (_known.TryGetValue(symbol, out bool known))
        {
            return known;
        }

        if (!asked.Add(symbol))
        {
            return false;
        }

        bool may = asked.Count > 40 || Says(symbol) || Written(symbol).Any(e => MayBeAddress(e, asked, Deepest));
        if (asked.Count == 1 || may)
        {
            _known.TryAdd(symbol, may);
        }

        return may;
    }

    private bool Says(ISymbol symbol)
    {
        ITypeSymbol? type = symbol switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IMethodSymbol method => method.ReturnType,
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        return ((context.Runtime.Of(symbol) | context.Runtime.Of(type)) & (Marks.OriginatingAddress | Marks.Notification)) != 0
            || (symbol is IMethodSymbol called && (context.Runtime.OfReturn(called) & Marks.OriginatingAddress) != 0);
    }

    /// <summary>Every expression that is put into the member, as far as names tell.</summary>
    private IEnumerable<ExpressionSyntax> Written(ISymbol symbol)
    {
        IEnumerable<ExpressionSyntax> initial = symbol.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(CancellationToken.None) switch
            {
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                _ => null,
            })
            .OfType<ExpressionSyntax>();
        return initial.Concat(WrittenElsewhere(symbol));
    }

    private IEnumerable<ExpressionSyntax> WrittenElsewhere(ISymbol symbol)
    {
        IEnumerable<ExpressionSyntax> written = Index.WritesTo(symbol.Name);
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(CancellationToken.None) is ParameterSyntax { Parent: ParameterListSyntax { Parent: TypeDeclarationSyntax } list } parameter)
            {
                written = written.Concat(ArgumentsFor(symbol.ContainingType?.Name ?? "", parameter, list, symbol.ContainingType));
            }
        }

        return written;
    }

    /// <param name="called">The name that is called or created.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="list">Those that it is one of.</param>
    /// <param name="created">The type whose constructor has them; null for those of a method.</param>
    private IEnumerable<ExpressionSyntax> ArgumentsFor(string called, ParameterSyntax parameter, ParameterListSyntax list, INamedTypeSymbol? created)
    {
        int at = list.Parameters.IndexOf(parameter);
        foreach (ArgumentListSyntax arguments in Index.CreationsOf(called).Concat(Index.CallsOf(called)))
        {
            ArgumentSyntax? argument = arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Identifier.ValueText);
            if (argument is null && at >= 0)
            {
                // An extension method takes its first argument before the dot.
                argument = arguments.Arguments.Count > at ? arguments.Arguments[at] : null;
            }

            bool isUnnamed = arguments.Parent is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;
            if (argument is not null && arguments.Arguments.Count <= list.Parameters.Count
                && (!isUnnamed || (created is not null && MayCreate(arguments.Parent!, created))))
            {
                yield return argument.Expression;
            }
        }
    }

    /// <summary>Whether a constructor that is called without its name is the type's.</summary>
    private bool MayCreate(SyntaxNode call, INamedTypeSymbol type)
    {
        if (DeclaredFor(call) is { } declared)
        {
            return declared == type.Name;
        }

        INamedTypeSymbol? created = _created.GetOrAdd(call, c => context.ModelOf(c.SyntaxTree).GetSymbolInfo(c).Symbol?.ContainingType.OriginalDefinition);
        return created is null || SymbolEqualityComparer.Default.Equals(created, type.OriginalDefinition);
    }

    /// <summary>The name of the type that a creation must be of, by the declaration that it stands in; null when that does not tell.</summary>
    private static string? DeclaredFor(SyntaxNode creation)
    {
        TypeSyntax? type = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };
        type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        return (type as SimpleNameSyntax ?? (type as QualifiedNameSyntax)?.Right)?.Identifier.ValueText;
    }

    private bool MayBeAddress(ExpressionSyntax expression, HashSet<ISymbol> asked, int depth)
    {
        if (depth == 0)
        {
            return true;
        }

        SemanticModel model = context.ModelOf(expression.SyntaxTree);
        foreach (SimpleNameSyntax name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
            if (symbol is null or INamespaceOrTypeSymbol)
            {
                continue;
            }

            if (Says(symbol) || (symbol switch
            {
                ILocalSymbol local => LocalWrites(local).Any(e => e is null || MayBeAddress(e, asked, depth - 1)),
                IParameterSymbol parameter => asked.Add(parameter) && ParameterWrites(parameter).Any(e => MayBeAddress(e, asked, depth - 1)),
                IFieldSymbol or IPropertySymbol when !symbol.DeclaringSyntaxReferences.IsEmpty => MayHold(symbol, asked),
                _ => false,
            }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is put into a local; null for what cannot be told.</summary>
    private static IEnumerable<ExpressionSyntax?> LocalWrites(ILocalSymbol local)
    {
        SyntaxNode? declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(CancellationToken.None);
        if (declaration is VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            yield return initializer.Value;
        }

        if (declaration is SingleVariableDesignationSyntax)
        {
            yield return declaration.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Expression: var whole } ? whole : null;
        }

        MemberDeclarationSyntax? body = declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (AssignmentExpressionSyntax assignment in body?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name)
            {
                yield return assignment.Right;
            }
        }
    }

    private IEnumerable<ExpressionSyntax> ParameterWrites(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property })
        {
            return Index.WritesTo(property.Name);
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(CancellationToken.None) is not ParameterSyntax { Parent: ParameterListSyntax list } syntax)
        {
            return [];
        }

        bool isCreated = method.MethodKind == MethodKind.Constructor;
        return ArgumentsFor(isCreated ? method.ContainingType.Name : method.Name, syntax, list, isCreated ? method.ContainingType : null);
    }

    private static string? NameOf(ExpressionSyntax expression)
    {
        return expression switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        };
    }
}
