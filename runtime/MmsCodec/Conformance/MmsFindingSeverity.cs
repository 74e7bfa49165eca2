namespace MmsCodec;

/// <summary>How much a finding weighs.</summary>
public enum MmsFindingSeverity
{
    /// <summary>The standard recommends otherwise; receivers manage.</summary>
    Advice,

    /// <summary>The standard forbids it; a strict receiver refuses it.</summary>
    Violation,
}
