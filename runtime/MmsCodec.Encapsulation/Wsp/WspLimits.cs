namespace MmsCodec;

/// <summary>The greatest numbers that .NET's types for times hold.</summary>
internal static class WspLimits
{
    /// <summary>9999-12-31T23:59:59Z in seconds since 1970.</summary>
    public const ulong MaxDateSeconds = 253_402_300_799;

    /// <summary>The whole seconds of <see cref="TimeSpan.MaxValue"/>.</summary>
    public const ulong MaxDeltaSeconds = long.MaxValue / TimeSpan.TicksPerSecond;
}
