using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MmsCodec.Client;

/// <summary>
/// Unhealthy when the store could not keep a notification that arrives now, or a receiver has failed; degraded when relays do not answer.
/// </summary>
internal sealed class MmsClientHealthCheck(ITransactionStore store, ClientHealth health) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TransactionStoreException fault)
        {
            return HealthCheckResult.Unhealthy($"The store keeps nothing: {fault.Message}", fault);
        }

        foreach ((IPEndPoint address, Exception? fault) in health.Receivers)
        {
            if (fault is not null)
            {
                return HealthCheckResult.Unhealthy($"Pushes are not received any more at UDP {address}.", fault);
            }
        }

        IReadOnlyList<string> failing = health.FailingRelays;
        return failing.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                $"{failing.Count} relays do not answer.", data: new Dictionary<string, object> { ["relays"] = failing });
    }
}
