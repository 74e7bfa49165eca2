namespace MmsCodec.Analyzers.Verdicts;

/// <summary>Whether what is sent on one path goes where it must.</summary>
internal enum Verdict
{
    /// <summary>Nothing can be proven.</summary>
    Unknown,

    Right,

    Wrong,

    /// <summary>The caller says where to.</summary>
    CallersBusiness,
}
