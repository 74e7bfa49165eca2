namespace MmsCodec;

/// <summary>How much a <see cref="SmsReassembler"/> keeps, and how long.</summary>
public sealed record SmsReassemblyLimits
{
    /// <summary>The most messages of which it keeps parts; 1000 by default.</summary>
    public int MaxMessages { get; init; } = 1000;

    /// <summary>
    /// The most octets that it keeps, 1 MiB by default: the payloads of parts, with 64 for each part and 256 for each message to keep them
    /// in.
    /// </summary>
    public int MaxOctets { get; init; } = 1024 * 1024;

    /// <summary>How long it waits for the other parts after the first one; an hour by default. Repeats are recognised as long.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(1);
}
