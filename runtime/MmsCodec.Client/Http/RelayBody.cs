using System.Runtime.CompilerServices;

namespace MmsCodec.Client;

/// <summary>
/// The body of a relay's answer: whoever reads it, no wait is longer than allowed, and what goes wrong with the network is told apart from
/// what goes wrong with the reader.
/// </summary>
internal sealed class RelayBody(Stream body, RequestClock clock) : Stream
{
    /// <summary>What went wrong with the network; null while nothing did.</summary>
    public Exception? Fault { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Who gives up reading gives up the request.
        using CancellationTokenRegistration given = cancellationToken.UnsafeRegister(static state => ((RequestClock)state!).End(), clock);
        clock.AwaitRelay();
        try
        {
            return await body.ReadAsync(buffer, clock.Token).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Fault = fault;
            throw;
        }
        finally
        {
            clock.RelayCame();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A relay's answer is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
