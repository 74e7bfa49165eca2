namespace MmsCodec.Fuzzing.Reading;

/// <summary>What a typed view of a PDU says.</summary>
/// <param name="IsRead">The view could be made.</param>
/// <param name="Error">Why not.</param>
/// <param name="IsWellFormed">The view says that it is.</param>
/// <param name="Values">The value of each property that the owned record has too, as the record would hold it.</param>
public sealed record ViewReading(bool IsRead, MmsError Error, bool IsWellFormed, Dictionary<string, object?> Values);
