using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Verdicts;

namespace MmsCodec.Analyzers.Rules;

/// <summary>The rules that one flow analysis serves.</summary>
internal static class FlowRules
{
    public static ImmutableArray<FlowRule> All { get; } = ImmutableArray.Create<FlowRule>(
        new MMS2001WrongRelay(),
        new MMS2002WrongRelayOnSomePath(),
        new MMS2003AnnotateParameters(),
        new MMS2004WrongRetrieval(),
        new MMS2005OtherTransaction(),
        new MMS2006Unanswered(),
        new MMS2007KeptWithoutRelay(),
        new MMS2008AgainstPolicy());

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = All.Select(r => r.Descriptor).ToImmutableArray();
}
