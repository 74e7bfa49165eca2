namespace MmsCodec.Tool.Listing;

/// <summary>What a piece of a listing says, and so its colour.</summary>
internal enum TextKind
{
    Plain,
    Heading,
    Offset,
    Octets,
    Name,
    Value,
    Fault,
}
