using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Rules;

/// <summary>Makes the descriptors of the rules, so that category and help link are the same everywhere.</summary>
internal static class RuleDescriptor
{
    /// <summary>MMS1001 and up: how the API is used.</summary>
    public const string Usage = "MmsCodec.Usage";

    /// <summary>MMS2001 and up: where PDUs go.</summary>
    public const string Routing = "MmsCodec.Routing";

    private const string HelpLinkFormat = "https://github.com/mmscodec/mmscodec/blob/main/analyzers/docs/{0}.md";

    public static DiagnosticDescriptor Create(string id, string category, string title, string message, DiagnosticSeverity severity, string description)
    {
        return new DiagnosticDescriptor(
            id, title, message, category, severity, isEnabledByDefault: true, description, string.Format(HelpLinkFormat, id));
    }
}
