using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Which types carry octets or an address on, and which are only text and places.</summary>
internal static class Carriers
{
    /// <summary>Whether a value of the type can be, or hold, an encoded PDU.</summary>
    public static bool CanCarry(ITypeSymbol? type)
    {
        return type is not null && type.TypeKind != TypeKind.Enum && type.SpecialType is SpecialType.None or SpecialType.System_String or SpecialType.System_Object
            && type.Name is not ("HttpResponseMessage" or "TimeSpan" or "DateTimeOffset" or "Guid" or "FlushResult" or "MmsVersion" or "MmsError");
    }

    /// <summary>Whether the type is text, an address or octets: its members are more of the same.</summary>
    public static bool IsPlain(ITypeSymbol? type)
    {
        return type is not null
            && (type.SpecialType == SpecialType.System_String
                || type is IArrayTypeSymbol
                || (type.Name is "Uri" or "UriBuilder" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IPEndPoint" or "EndPoint" or "DnsEndPoint"
                    or "IPAddress" or "IPHostEntry" or "StringBuilder" or "Nullable" or "Lazy" or "Task" or "ValueTask"
                    && IsFramework(type)));
    }

    /// <summary>Whether the type is one of the addresses that a host has: as good as the host.</summary>
    public static bool IsAddressOfHost(ITypeSymbol? type) => type?.Name == "IPAddress" && IsFramework(type);

    /// <summary>Whether octets can be written into a value of the type.</summary>
    public static bool IsBuffer(ITypeSymbol? type)
    {
        return type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char }
            || type?.Name is "Span" or "Memory" or "Stream" or "MemoryStream" or "IBufferWriter" or "ArrayBufferWriter" or "PipeWriter" or "StringBuilder"
            || type?.BaseType?.Name is "Stream" or "PipeWriter";
    }

    /// <summary>Whether a parameter of the type gives octets to read.</summary>
    public static bool IsOctets(ITypeSymbol? type)
    {
        return type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
            || type is INamedTypeSymbol { Name: "ReadOnlySpan" or "ReadOnlyMemory" or "ReadOnlySequence" or "Span" or "Memory", TypeArguments.Length: 1 } octets
                && octets.TypeArguments[0].SpecialType == SpecialType.System_Byte
            || type is { Name: "Stream" or "PipeReader" };
    }

    /// <summary>Whether a parameter of the type is there to be written into, whatever it held before.</summary>
    public static bool IsWritten(ITypeSymbol? type) => type?.Name is "Span" or "Memory" or "IBufferWriter";

    public static bool IsFramework(ITypeSymbol? type)
    {
        INamespaceSymbol? at = type?.ContainingNamespace;
        while (at is { ContainingNamespace.IsGlobalNamespace: false })
        {
            at = at.ContainingNamespace;
        }

        return at?.Name is "System" or "Microsoft";
    }
}
