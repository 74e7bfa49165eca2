using System.IO.Pipelines;

namespace MmsCodec.Tests.Streaming;

/// <summary>What it takes to pass a long message through. Alone in the process, for all that is allocated counts.</summary>
[Collection(nameof(Alone))]
public sealed class StreamMemoryTests
{
    private const long MessageLength = 64L << 20;
    private const long Allowed = 1L << 20;

    [Fact]
    public async Task Message_of_64_MB_passes_through_under_1_MB_both_ways()
    {
        await PassAsync(MessageLength / 64);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        long read = await PassAsync(MessageLength);

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine($"{read} octets of data, {allocated} octets allocated");
        Assert.Equal(MessageLength, read);
        Assert.InRange(allocated, 1, Allowed);
    }

    // Written on one side of a pipe while it is read on the other; the octets of data that were read.
    private static async Task<long> PassAsync(long length)
    {
        Pipe pipe = new(new PipeOptions(minimumSegmentSize: 32 * 1024));
        RetrieveConf head = RetrieveConf.Decode(StreamedPdus.Head);
        MmsPduPipeWriter writer = new(
            head,
            new MmsPartSource(new ContentType("video/mp4"), [], length / 2, new Zeros(length / 2)),
            new MmsPartSource(new ContentType("video/mp4"), [], length / 2, (output, ending) => FillAsync(output, length / 2, ending)));
        Task written = WriteAsync(writer, pipe.Writer);

        MmsPduPipeReader reader = new(pipe.Reader);
        Assert.True((await reader.ReadHeadAsync(TestContext.Current.CancellationToken)).IsRead);
        long read = 0;
        while (await reader.ReadPartAsync(TestContext.Current.CancellationToken) is { } part)
        {
            while (await part.Data.ReadAsync(TestContext.Current.CancellationToken) is { Buffer: var data } result)
            {
                read += data.Length;
                part.Data.AdvanceTo(data.End);
                if (result.IsCompleted)
                {
                    break;
                }
            }
        }

        Assert.Equal(default, reader.Error);
        Assert.Equal(writer.Length, reader.Position);
        await written;
        return read;
    }

    private static async Task WriteAsync(MmsPduPipeWriter writer, PipeWriter output)
    {
        await writer.WriteToAsync(output, TestContext.Current.CancellationToken);
        await output.CompleteAsync();
    }

    private static async ValueTask FillAsync(PipeWriter output, long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            int piece = (int)Math.Min(length, output.GetMemory().Length);
            output.GetSpan(piece)[..piece].Clear();
            output.Advance(piece);
            length -= piece;
            await output.FlushAsync(cancellationToken);
        }
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, _left);
            buffer[..count].Clear();
            _left -= count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
