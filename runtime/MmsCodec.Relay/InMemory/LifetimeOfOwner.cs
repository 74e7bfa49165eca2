using Microsoft.Extensions.Hosting;

namespace MmsCodec.Relay;

/// <summary>Ends when its owner disposes of it and not before; the lifetime that hosts have otherwise ends at SIGINT, and swallows it.</summary>
internal sealed class LifetimeOfOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
