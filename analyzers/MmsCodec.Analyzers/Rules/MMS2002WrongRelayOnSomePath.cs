using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2002: an acknowledgement is sent elsewhere than to the relay that sent the notification it answers, on some paths.</summary>
internal sealed class MMS2002WrongRelayOnSomePath : WrongRelayRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2002", RuleDescriptor.Routing,
        "An acknowledgement is sent to the wrong relay on some path",
        "On some path the acknowledgement of {0} is sent to {1}, not to the relay that the notification came from",
        DiagnosticSeverity.Warning,
        "An acknowledgement goes to the MMS Relay/Server that sent the notification it answers, on every path, whatever the configuration says.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsAboutAllPaths => false;
}
