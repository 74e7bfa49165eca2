using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using MmsCodec.Analyzers.Flow;
using MmsCodec.Analyzers.Runtime;

namespace MmsCodec.Analyzers.Verdicts;

/// <summary>What the rules found in one body.</summary>
internal sealed class BodyFindings(KnownRuntime runtime, Compilation compilation)
{
    private readonly Dictionary<(FlowRule, SyntaxNode), Tally> _tallies = [];
    private readonly List<Tally> _inOrder = [];
    private readonly HashSet<Origin> _answered = [];

    public KnownRuntime Runtime { get; } = runtime;

    public Compilation Compilation { get; } = compilation;

    /// <summary>Whether some paths were not followed: nothing is said of all paths then.</summary>
    public bool GaveUp { get; set; }

    public IReadOnlyList<Tally> Tallies => _inOrder;

    public void Add(FlowRule rule, FlowEvent what, Verdict verdict)
    {
        if (!_tallies.TryGetValue((rule, what.Junction), out Tally tally))
        {
            tally = new Tally(rule);
            _tallies.Add((rule, what.Junction), tally);
            _inOrder.Add(tally);
        }

        tally.Add(what, verdict);
    }

    public void Hear(FlowEvent what)
    {
        if (what.Kind == FlowEventKind.Send && what.Subject.Is(Role.Acknowledgement))
        {
            _answered.Add(what.Subject.Origin!);
        }
    }

    /// <summary>Whether the body acknowledges the notification on some path.</summary>
    public bool Answers(Origin notification) => _answered.Contains(notification);

    /// <summary>Operations that are wrong here whoever calls.</summary>
    public IEnumerable<SyntaxNode> OwnWrongSites => _inOrder.Where(t => t.Wrong is { IsInCallee: false }).SelectMany(t => t.WrongSites);
}
