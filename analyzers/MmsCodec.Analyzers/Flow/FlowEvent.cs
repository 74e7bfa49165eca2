using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Flow;

/// <summary>Something that happens on one path, for the rules to judge.</summary>
/// <param name="kind">What happens.</param>
/// <param name="site">The operation that does it.</param>
/// <param name="place">What a diagnostic points at.</param>
/// <param name="destination">Where to.</param>
/// <param name="subject">What.</param>
/// <param name="path">What the path knows.</param>
/// <param name="call">The call of the analysed body through which it happens in another; null when it happens in the body itself.</param>
internal sealed class FlowEvent(
    FlowEventKind kind, SyntaxNode site, SyntaxNode place, Value destination, Value subject, Store path, SyntaxNode? call)
{
    public FlowEventKind Kind { get; } = kind;

    public SyntaxNode Site { get; } = site;

    public SyntaxNode Place { get; } = place;

    public Value Destination { get; } = destination;

    public Value Subject { get; } = subject;

    public Store Path { get; } = path;

    public bool IsInCallee => call is not null;

    /// <summary>What the paths that come by here have in common: the call that leads there, or the place.</summary>
    public SyntaxNode Junction => call ?? Place;

    /// <summary>The same, with what the path knows now; the path itself goes on.</summary>
    public FlowEvent Frozen() => new(Kind, Site, Place, Destination, Subject, Path.Clone(), call);
}
