namespace MmsCodec.Fuzzing.Making;

/// <summary>A value that was put into an input.</summary>
/// <param name="Path">
/// Where: the header's name, the members inside it after dots, for a part <c>part 0/</c> before it: <c>X-Mms-Expiry.seconds</c>,
/// <c>part 0/Content-Type.mediaType</c>. The charset of an encoded string is <c>.charset</c> after it, of plain ones there is none.
/// </param>
/// <param name="Value">
/// Texts as they are, numbers, dates (seconds since 1970) and MIBenums in decimal, tokens and cases by their wire name, assigned
/// numbers by their name, octets in hexadecimal.
/// </param>
public sealed record MadeValue(string Path, string Value);
