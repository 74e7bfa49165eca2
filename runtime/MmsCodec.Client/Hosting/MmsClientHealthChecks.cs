using Microsoft.Extensions.DependencyInjection;

namespace MmsCodec.Client;

/// <summary>Adds the health check of a client.</summary>
public static class MmsClientHealthChecks
{
    /// <summary>
    /// Adds a check that is unhealthy when the store could not keep a notification that arrives now, or a receiver has failed, and degraded
    /// when the last requests to a relay all failed.
    /// </summary>
    /// <param name="checks">The application's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <returns><paramref name="checks"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checks"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddMmsClient(this IHealthChecksBuilder checks, string name = "mms-client")
    {
        ArgumentNullException.ThrowIfNull(checks);

        return checks.AddCheck<MmsClientHealthCheck>(name);
    }
}
