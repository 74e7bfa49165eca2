using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MmsCodec.Relay;

/// <summary>The health check of a relay's endpoints.</summary>
public static class RelayHealthChecks
{
    /// <summary>Adds a check that fails from when the handler of a relay's endpoints threw until a call of it went well.</summary>
    /// <param name="builder">The application's checks.</param>
    /// <param name="name">What the check is called.</param>
    /// <param name="failureStatus">What a failure means; <see cref="HealthStatus.Degraded"/> by default.</param>
    /// <returns>The checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="name"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddMmsRelay(
        this IHealthChecksBuilder builder, string name = "mms-relay", HealthStatus failureStatus = HealthStatus.Degraded)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);

        builder.Services.TryAddSingleton<RelayActivity>();
        return builder.AddCheck<RelayHealthCheck>(name, failureStatus);
    }
}
