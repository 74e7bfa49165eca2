namespace MmsCodec.Tests.Vectors;

/// <summary>Vectors that are deliberately not followed, and why.</summary>
/// <param name="Key">The group.</param>
/// <param name="Matches">Which of its vectors.</param>
/// <param name="Reason">Why the standard, or robustness, says otherwise.</param>
internal sealed record Deviation(string Key, Func<Vector, bool> Matches, string Reason);
