namespace MmsCodec.Benchmarks.Table;

/// <summary>Marks a benchmark of what has to allocate: all others must not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AllocatesAttribute : Attribute;
