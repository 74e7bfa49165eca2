using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Rules;

/// <summary>MMS2001: an acknowledgement is sent elsewhere than to the relay that sent the notification it answers.</summary>
internal sealed class MMS2001WrongRelay : WrongRelayRule
{
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "MMS2001", RuleDescriptor.Routing,
        "An acknowledgement is sent to the wrong relay",
        "The acknowledgement of {0} is sent to {1}, not to the relay that the notification came from",
        DiagnosticSeverity.Warning,
        "An acknowledgement goes to the MMS Relay/Server that sent the notification it answers; any other has never heard of the transaction.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsAboutAllPaths => true;
}
