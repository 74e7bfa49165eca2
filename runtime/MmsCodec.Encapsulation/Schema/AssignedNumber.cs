namespace MmsCodec.Schema;

/// <summary>An assigned number.</summary>
/// <param name="code">The number on the wire.</param>
/// <param name="name">What it stands for: <c>image/jpeg</c>, <c>utf-8</c>.</param>
public sealed class AssignedNumber(uint code, string name)
{
    /// <summary>The number on the wire.</summary>
    public uint Code { get; } = code;

    /// <summary>What it stands for: <c>image/jpeg</c>, <c>utf-8</c>.</summary>
    public string Name { get; } = name;
}
