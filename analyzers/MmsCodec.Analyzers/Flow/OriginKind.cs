namespace MmsCodec.Analyzers.Flow;

/// <summary>How the analysis came to know of an object.</summary>
internal enum OriginKind
{
    /// <summary>The object that the analysed member belongs to.</summary>
    This,

    /// <summary>A type whose static members are read.</summary>
    Type,

    /// <summary>An argument of the analysed member.</summary>
    Parameter,

    /// <summary>The result of a call, a creation, the turn of a loop.</summary>
    Produced,

    /// <summary>A field or property of another object.</summary>
    Member,

    /// <summary>What a test of another object came to.</summary>
    Test,

    /// <summary>An element of a collection, by index.</summary>
    Element,
}
