using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MmsCodec.Generators.Diagnostics;

/// <summary>The mistakes that a spec can have, one ID for each, none ever used again for another.</summary>
internal static partial class SpecDescriptors
{
    /// <summary>Where the mistakes are explained; the ID in lower case follows.</summary>
    private const string HelpLink = "https://github.com/mmscodec/mmscodec/blob/main/specs/README.md#";

    private const string Category = "MmsCodec.Specs";

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        .. typeof(SpecDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(declared => declared.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink + id.ToLowerInvariant());
}
