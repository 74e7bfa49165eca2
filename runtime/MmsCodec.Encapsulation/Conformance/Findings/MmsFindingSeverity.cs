namespace MmsCodec;

/// <summary>How much a finding weighs.</summary>
public enum MmsFindingSeverity
{
    /// <summary>The standard allows it, but recommends otherwise or is unclear; receivers differ in what they make of it.</summary>
    Advice,

    /// <summary>The standard forbids it; a strict receiver refuses it.</summary>
    Violation,
}
