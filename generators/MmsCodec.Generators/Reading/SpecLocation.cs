using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Generators.Reading;

/// <summary>A place in a spec, by value: a <see cref="Location"/> is an object with identity and would defeat caching.</summary>
/// <param name="Path">The file as the compiler names it.</param>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="From">Line and column of the first character, from 0.</param>
/// <param name="To">Line and column after the last one, from 0.</param>
internal sealed record SpecLocation(string Path, int Start, int Length, LinePosition From, LinePosition To)
{
    public Location ToLocation() => Location.Create(Path, new TextSpan(Start, Length), new LinePositionSpan(From, To));
}
