using System.Linq;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>What makes a type an enumerator or a collection.</summary>
internal static class Enumeration
{
    public static bool IsEnumerator(ITypeSymbol? type)
    {
        return type is not null && (type.Name.EndsWith("Enumerator", System.StringComparison.Ordinal) || type.AllInterfaces.Any(i => i.Name is "IEnumerator" or "IAsyncEnumerator"));
    }

    public static bool IsCollection(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol)
        {
            return true;
        }

        return IsInCollections(type?.ContainingNamespace) && !IsEnumerator(type);
    }

    /// <summary>Whether the member is where a channel is written or read: the channel, as far as its elements go.</summary>
    public static bool IsEndOfChannel(ISymbol member) => member.Name is "Writer" or "Reader" && member.ContainingType?.Name == "Channel" && IsInCollections(member.ContainingNamespace);

    /// <summary>Namespaces of collections, told without writing their names out: it is asked at every call.</summary>
    private static bool IsInCollections(INamespaceSymbol? space)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && space.Name is "Collections" or "Linq"
                || space is { Name: "Channels", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } })
            {
                return true;
            }
        }

        return false;
    }
}
