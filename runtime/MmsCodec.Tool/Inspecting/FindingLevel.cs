namespace MmsCodec.Tool.Inspecting;

/// <summary>How much a finding weighs.</summary>
internal enum FindingLevel
{
    /// <summary>The standard recommends otherwise.</summary>
    Advice,

    /// <summary>The standard forbids it.</summary>
    Violation,

    /// <summary>The octets cannot be followed further.</summary>
    Malformed,
}
