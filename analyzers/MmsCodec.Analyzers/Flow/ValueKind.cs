namespace MmsCodec.Analyzers.Flow;

internal enum ValueKind
{
    /// <summary>Nothing is known: it proves nothing.</summary>
    Unknown,

    Null,

    /// <summary>A literal or constant: text, truth, or the member of an enum.</summary>
    Constant,

    /// <summary>A lambda, a local function or a method group.</summary>
    Function,

    /// <summary>Something of an object that has a name.</summary>
    Atom,
}
