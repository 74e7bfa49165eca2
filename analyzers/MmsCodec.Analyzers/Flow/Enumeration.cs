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

        string? space = type?.ContainingNamespace?.ToDisplayString();
        return space is not null && (space.StartsWith("System.Collections", System.StringComparison.Ordinal) || space is "System.Linq" or "System.Threading.Channels")
            && !IsEnumerator(type);
    }
}
