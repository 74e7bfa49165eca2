namespace MmsCodec.Client;

/// <summary>
/// When a transaction whose retrieval or response failed is taken up again, as long as its relay keeps the message. Each time in vain doubles
/// the delay; a fifth more or less keeps those that failed together from coming together.
/// </summary>
/// <param name="First">The delay after the first time.</param>
/// <param name="Longest">The longest delay.</param>
public readonly record struct RetryDelays(TimeSpan First, TimeSpan Longest)
{
    private const double Spread = 0.2;

    // The longest delay is reached before, and no power overflows.
    private const int MaxDoublings = 40;

    internal TimeSpan After(int attempts)
    {
        TimeSpan delay = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, MaxDoublings));
        TimeSpan bounded = delay < Longest ? delay : Longest;
        return bounded * (1 - Spread + (2 * Spread * Random.Shared.NextDouble()));
    }
}
