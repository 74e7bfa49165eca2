using System.Collections.Generic;

namespace MmsCodec.Generators.Binding;

/// <summary>Values that contain each other; the first of them is where it is reported.</summary>
internal sealed record Recursion(IReadOnlyList<string> Values)
{
    public bool IsReportedAt(string value) => Values[0] == value;

    /// <summary>The way around, <c>A, B, A</c>.</summary>
    public override string ToString() => string.Join(", ", Values) + ", " + Values[0];
}
