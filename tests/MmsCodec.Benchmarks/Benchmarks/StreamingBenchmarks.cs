using System.Buffers;
using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;
using MmsCodec.Benchmarks.Inputs;
using MmsCodec.Benchmarks.Table;

namespace MmsCodec.Benchmarks.Benchmarks;

/// <summary>M-Retrieve.conf of 83 KB with 5 parts as it arrives and leaves; every task here is done at once.</summary>
public class StreamingBenchmarks
{
    private readonly byte[] _octets = Messages.Retrieved.Encode();
    private readonly RetrieveConf _head = Messages.Retrieved with { Body = default };
    private readonly MmsPart[] _parts = Messages.RetrievedParts;

    [Benchmark(Description = "floor: read the octets through a pipe")]
    [Allocates]
    public long ReadOctets() => DrainAsync(PipeReader.Create(new MemoryStream(_octets))).GetAwaiter().GetResult();

    [Benchmark(Description = "read the PDU and its parts through a pipe")]
    [Floor(nameof(ReadOctets))]
    [Allocates]
    public long ReadPdu() => ReadPduAsync().GetAwaiter().GetResult();

    [Benchmark(Description = "floor: write the octets through a pipe")]
    [Allocates]
    public long WriteOctets() => WriteOctetsAsync().GetAwaiter().GetResult();

    [Benchmark(Description = "write the PDU and its parts through a pipe")]
    [Floor(nameof(WriteOctets))]
    [Allocates]
    public long WritePdu() => WritePduAsync().GetAwaiter().GetResult();

    private static async Task<long> DrainAsync(PipeReader reader)
    {
        long length = 0;
        while (true)
        {
            ReadResult read = await reader.ReadAsync();
            length += read.Buffer.Length;
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return length;
            }
        }
    }

    private async Task<long> ReadPduAsync()
    {
        MmsPduPipeReader reader = new(PipeReader.Create(new MemoryStream(_octets)));
        MmsPduHead head = await reader.ReadHeadAsync(CancellationToken.None);
        long length = head.IsRead ? 0 : -1;
        while (await reader.ReadPartAsync(CancellationToken.None) is { } part)
        {
            length += await DrainAsync(part.Data);
        }

        return length;
    }

    private async Task<long> WriteOctetsAsync()
    {
        PipeWriter writer = PipeWriter.Create(Stream.Null);
        writer.Write(_octets);
        await writer.CompleteAsync();
        return _octets.Length;
    }

    private async Task<long> WritePduAsync()
    {
        PipeWriter writer = PipeWriter.Create(Stream.Null);
        MmsPduPipeWriter pdu = new(_head, [.. _parts.Select(part => new MmsPartSource(part))]);
        await pdu.WriteToAsync(writer, CancellationToken.None);
        await writer.CompleteAsync();
        return pdu.Length;
    }
}
