using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Which method a call of an interface or abstract member runs, when the compilation has only one that it may.</summary>
internal sealed class Implementations(Compilation compilation)
{
    /// <summary>Bodies of one member that are looked at.</summary>
    private const int Most = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, List<IMethodSymbol>> _all = new(SymbolEqualityComparer.Default);

    private readonly Lazy<List<INamedTypeSymbol>> _classes = new(() => Classes(compilation.Assembly.GlobalNamespace).ToList());

    public IMethodSymbol? OnlyOneOf(IMethodSymbol member)
    {
        if (member.ContainingType.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        IMethodSymbol? only = null;
        foreach (INamedTypeSymbol type in _classes.Value)
        {
            IMethodSymbol? found = member.ContainingType.TypeKind == TypeKind.Interface ? Implementation(type, member) : Override(type, member);
            if (found is not null && only is not null)
            {
                return null;
            }

            only = found ?? only;
        }

        return member.IsAbstract ? only : only is null ? member : null;
    }

    /// <summary>What a call of an interface or abstract member may run, when that is not too much.</summary>
    public IReadOnlyList<IMethodSymbol> AllOf(IMethodSymbol member)
    {
        return member.IsAbstract && !member.ContainingType.DeclaringSyntaxReferences.IsEmpty && _all.GetOrAdd(member, Find) is { Count: <= Most } few ? few : [];
    }

    private List<IMethodSymbol> Find(IMethodSymbol member)
    {
        return [.. _classes.Value.Select(type => member.ContainingType.TypeKind == TypeKind.Interface ? Implementation(type, member) : Override(type, member))
            .OfType<IMethodSymbol>()];
    }

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol member)
    {
        return type.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default) ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol : null;
    }

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol member)
    {
        return type.GetMembers(member.Name).OfType<IMethodSymbol>().FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OverriddenMethod?.OriginalDefinition, member.OriginalDefinition));
    }

    private static IEnumerable<INamedTypeSymbol> Classes(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                yield return type;
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (INamedTypeSymbol nested in Classes(inner))
                {
                    yield return nested;
                }
            }
        }
    }
}
