using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MmsCodec.Relay;

/// <summary>Says whether the handler's last call went well.</summary>
internal sealed class RelayHealthCheck(RelayActivity activity) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(activity.LastFault is { } fault
            ? new HealthCheckResult(context.Registration.FailureStatus, "The relay's handler failed at its last call.", fault)
            : HealthCheckResult.Healthy());
}
