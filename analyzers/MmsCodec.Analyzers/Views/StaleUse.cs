using Microsoft.CodeAnalysis;

namespace MmsCodec.Analyzers.Views;

/// <summary>A use of a view whose octets have moved on.</summary>
/// <param name="place">The use.</param>
/// <param name="view">The view.</param>
/// <param name="moved">What moved the octets.</param>
/// <param name="by">What that is called.</param>
internal sealed class StaleUse(SyntaxNode place, ILocalSymbol view, SyntaxNode moved, string by)
{
    public SyntaxNode Place { get; } = place;

    public ILocalSymbol View { get; } = view;

    public SyntaxNode Moved { get; } = moved;

    public string By { get; } = by;
}
