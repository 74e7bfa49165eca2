using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Which parts of an address say nothing about the place.</summary>
internal static class Addresses
{
    public static bool IsPlaceFree(ISymbol? member)
    {
        return member?.Name is "AbsolutePath" or "PathAndQuery" or "LocalPath" or "Query" or "Fragment" or "Segments" or "Length"
            or "Port" or "Scheme" or "UserInfo" or "IsEmpty";
    }
}
