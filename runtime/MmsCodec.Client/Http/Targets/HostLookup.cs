using System.Net;

namespace MmsCodec.Client;

/// <summary>
/// Looks names up on threads of their own, a bounded number at a time: where the system has only a blocking call, names that resolve
/// slowly would otherwise keep the thread pool from serving the other relays.
/// </summary>
internal static class HostLookup
{
    private const int AtOnce = 32;

    private static readonly SemaphoreSlim Free = new(AtOnce, AtOnce);

    public static async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        await Free.WaitAsync(cancellationToken).ConfigureAwait(false);
        Task<IPAddress[]> lookup = Task.Factory.StartNew(
            () => Find(host), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await lookup.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static IPAddress[] Find(string host)
    {
        try
        {
            return Dns.GetHostAddresses(host);
        }
        finally
        {
            Free.Release();
        }
    }
}
