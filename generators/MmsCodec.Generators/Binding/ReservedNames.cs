using System;
using System.Collections.Generic;

namespace MmsCodec.Generators.Binding;

/// <summary>C# names that generated types have members for themselves, so that no header or member can have them.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Body",
        "Clone",
        "Decode",
        "Encode",
        "EncodedLength",
        "EqualityContract",
        "Equals",
        "GetHashCode",
        "GetType",
        "Headers",
        "MemberwiseClone",
        "Parts",
        "ReferenceEquals",
        "ToOwned",
        "ToString",
        "TryDecode",
        "TryEncode",
    };

    public static bool IsTaken(string clrName) => Taken.Contains(clrName);
}
