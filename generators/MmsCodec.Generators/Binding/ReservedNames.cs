using System;
using System.Collections.Generic;

namespace MmsCodec.Generators.Binding;

/// <summary>C# names that what is generated has for itself, so that nothing in a spec can have them.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal)
    {
        "Clone",
        "EncodedLength",
        "EqualityContract",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "PrintMembers",
        "ReferenceEquals",
        "ToOwned",
        "ToString",
    };

    private static readonly HashSet<string> InPdus = new(StringComparer.Ordinal)
    {
        "Body",
        "Decode",
        "Encode",
        "Headers",
        "IsWellFormed",
        "OtherHeaders",
        "Parts",
        "Print",
        "RequireConformant",
        "Table",
        "TextualNames",
        "ToArray",
        "ToEncoder",
        "TryDecode",
        "TryDecodeStrict",
        "TryEncode",
        "TryFrom",
    };

    private static readonly HashSet<string> InTypes = new(StringComparer.Ordinal)
    {
        "CaseLength",
        "ContentLength",
        "Syntax",
        "TryRead",
        "WriteTo",
    };

    // Generated once for a namespace, and named after files.
    private static readonly HashSet<string> InNamespaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "MmsHeader",
        "MmsHeaderTable",
        "MmsPdu",
        "MmsSchema",
        "VendorHeaders",
        "VendorPdus",
        "VendorSchema",
    };

    public static bool IsTakenInPdus(string clrName) => Everywhere.Contains(clrName) || InPdus.Contains(clrName);

    public static bool IsTakenInTypes(string clrName) => Everywhere.Contains(clrName) || InTypes.Contains(clrName);

    public static bool IsTakenInNamespaces(string clrName) => InNamespaces.Contains(clrName);
}
