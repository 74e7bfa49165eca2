namespace MmsCodec.Benchmarks.Table;

/// <summary>Names the benchmark of the same class that a benchmark is held against, and how many times its cost it may have.</summary>
/// <param name="method">The floor's method.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FloorAttribute(string method) : Attribute
{
    public string Method { get; } = method;

    /// <summary>The target; 0 when there is none.</summary>
    public double AtMost { get; init; }
}
