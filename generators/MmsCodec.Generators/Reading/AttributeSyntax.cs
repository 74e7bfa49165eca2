namespace MmsCodec.Generators.Reading;

/// <summary>What the value of an attribute may be.</summary>
internal enum AttributeSyntax
{
    Text,

    /// <summary>Not empty.</summary>
    SomeText,

    /// <summary>Has a letter or digit, so that a C# name follows from it.</summary>
    Name,

    /// <summary>The name of an enum, numbers, parameters or type: a capital, then letters and digits.</summary>
    TypeName,

    /// <summary>A field name: visible US-ASCII without separators.</summary>
    HeaderName,

    /// <summary>The name of a spec, which file names are made of.</summary>
    SpecName,

    /// <summary>At least one word.</summary>
    Names,

    /// <summary>Decimal or 0x hex, within a range.</summary>
    Number,

    /// <summary>Major and minor, <c>1.3</c>.</summary>
    Version,

    /// <summary>One of a few words.</summary>
    OneOf,

    /// <summary>A C# namespace.</summary>
    Namespace,

    /// <summary>A C# identifier that is no keyword.</summary>
    Identifier,

    /// <summary>The same, or <c>bool</c>.</summary>
    IdentifierOrBool,
}
