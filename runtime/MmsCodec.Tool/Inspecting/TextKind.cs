namespace MmsCodec.Tool.Inspecting;

/// <summary>What a piece of text says, and so its colour in every view.</summary>
internal enum TextKind
{
    Plain,
    Heading,
    Offset,
    Octets,
    Name,

    /// <summary>A value, of whatever kind.</summary>
    Value,

    /// <summary>What cannot be followed, or departs from the standard.</summary>
    Fault,

    /// <summary>What the standard advises against.</summary>
    Advice,

    /// <summary>Lengths, counts and types that hold the rest together.</summary>
    Frame,

    /// <summary>Text for people.</summary>
    Text,

    /// <summary>Whom a message is from or to.</summary>
    Address,

    Uri,

    /// <summary>One of a list of words.</summary>
    Token,

    Number,

    /// <summary>A date, or a time that is left.</summary>
    Date,

    Version,

    MediaType,

    /// <summary>The data of parts and bodies.</summary>
    Data,
}
