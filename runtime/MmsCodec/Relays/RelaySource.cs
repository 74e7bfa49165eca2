namespace MmsCodec;

/// <summary>From what, beside X-Mms-Content-Location, an <see cref="OriginatingRelay"/> follows.</summary>
/// <param name="Pattern">The pattern of the profile that matches the location; null when no profile does.</param>
/// <param name="Terms">What the configuration said about the relay.</param>
/// <param name="Appended">What is appended to the location to retrieve the message; null for nothing.</param>
/// <param name="Hints">What else was said about where the notification came from.</param>
internal sealed record RelaySource(RelayPattern? Pattern, RelayTerms Terms, string? Appended, RelayHints Hints);
