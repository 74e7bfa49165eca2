namespace MmsCodec.Schema;

/// <summary>An assigned number.</summary>
/// <param name="Code">The number on the wire.</param>
/// <param name="Name">What it stands for: <c>image/jpeg</c>, <c>utf-8</c>.</param>
public sealed record AssignedNumber(uint Code, string Name);
