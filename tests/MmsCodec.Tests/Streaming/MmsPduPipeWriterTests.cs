using System.IO.Pipelines;
using MmsCodec.Tests.Conformance;

namespace MmsCodec.Tests.Streaming;

/// <summary>PDUs that are written part by part.</summary>
public sealed class MmsPduPipeWriterTests
{
    private static readonly RetrieveConf Head = RetrieveConf.Decode(StreamedPdus.Head);
    private static readonly ContentType Text = new("text/plain");
    private static readonly MmsPart Hi = new(Text, "hi"u8.ToArray());
    private static readonly MmsPart Image =
        new(new ContentType("image/jpeg"), new byte[] { 0xFF, 0xD8, 0x00, 0x00 }, WspHeader.ForContentLocation("a1"));

    [Fact]
    public async Task Parts_of_every_kind_are_written()
    {
        MmsPduPipeWriter writer = new(
            Head,
            new MmsPartSource(Text, [], 2, async (output, ending) => await output.WriteAsync("hi"u8.ToArray(), ending)),
            new MmsPartSource(Image.ContentType, Image.Headers, 4, new Pieces(Image.Data, 3)));

        byte[] expected = [.. StreamedPdus.Head, .. StreamedPdus.Body];
        Assert.Equal(expected.Length, writer.Length);
        Assert.Equal(expected, await WrittenAsync(writer));
        Assert.Equal(expected, await WrittenAsync(new MmsPduPipeWriter(Head, new MmsPartSource(Hi), new MmsPartSource(Image))));
    }

    [Fact]
    public async Task Body_that_is_no_multipart_is_one_part()
    {
        RetrieveConf head = Head with { ContentType = Text };
        MmsPduPipeWriter writer = new(head, new MmsPartSource(Text, [], 4, new Pieces("text"u8.ToArray(), 3)));

        byte[] expected = [.. StreamedPdus.Head[..14], 0x84, 0x83, .. "text"u8];
        Assert.Equal(expected.Length, writer.Length);
        Assert.Equal(expected, await WrittenAsync(writer));
    }

    [Fact]
    public async Task Multipart_without_parts_has_a_number_of_entries()
    {
        MmsPduPipeWriter writer = new(Head);

        Assert.Equal(17, writer.Length);
        Assert.Equal([.. StreamedPdus.Head, 0x00], await WrittenAsync(writer));
    }

    [Fact]
    public async Task Bodies_of_the_corpus_are_written_as_they_were_read()
    {
        int compared = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus.Find(), "pdus")))
        {
            byte[] octets = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Reading reading = Reading.Whole(octets);
            if (reading is not { Head: RetrieveConf or SendReq, Error.Code: MmsErrorCode.None })
            {
                continue;
            }

            byte[] written = await WrittenAsync(new MmsPduPipeWriter(reading.Head, [.. reading.Parts.Select(part => new MmsPartSource(part))]));
            compared++;
            Assert.Equal([.. reading.Head.Encode(), .. BodyOf(octets)], written);
        }

        Assert.NotEqual(0, compared);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Data_of_another_length_than_said_are_refused(int said)
    {
        MmsPartSource[] sources =
        [
            new(Text, [], said, new Pieces("text"u8.ToArray(), 2)),
            new(Text, [], said, async (output, ending) => await output.WriteAsync("text"u8.ToArray(), ending)),
        ];
        foreach (MmsPartSource source in sources)
        {
            MmsPduPipeWriter writer = new(Head, source);
            await Assert.ThrowsAsync<InvalidDataException>(() => WrittenAsync(writer));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Data_beyond_what_was_said_are_refused_where_they_are_written(int said)
    {
        bool isRefused = false;
        MmsPartSource source = new(Text, [], said, async (output, ending) =>
        {
            await output.WriteAsync("text"u8.ToArray().AsMemory(0, said), ending);
            output.GetSpan(1)[0] = (byte)'!';
            InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => output.Advance(1));
            Assert.Contains("longer", refusal.Message);
            isRefused = true;
        });

        byte[] written = await WrittenAsync(new MmsPduPipeWriter(Head, source));
        Assert.True(isRefused);
        byte[] expected =
        [
            .. StreamedPdus.Head,
            0x01, // nEntries: 1
            0x01, (byte)said, // HeadersLen, DataLen
            0x83, // Content-Type: text/plain
            .. "text"u8[..said],
        ];
        Assert.Equal(expected, written);
    }

    [Fact]
    public async Task Nothing_is_written_for_nobody()
    {
        Pipe pipe = new();
        await pipe.Reader.CompleteAsync();

        await Assert.ThrowsAsync<IOException>(
            () => new MmsPduPipeWriter(Head, new MmsPartSource(Hi)).WriteToAsync(pipe.Writer, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Part_is_written_to_what_the_PDU_is_written_to()
    {
        bool isWritten = false;
        Pipe pipe = new();
        MmsPartSource source = new(Text, [], 2, async (output, ending) =>
        {
            Assert.True(output.CanGetUnflushedBytes);
            long before = output.UnflushedBytes;
            "hi"u8.CopyTo(output.GetMemory(2).Span);
            output.Advance(2);
            Assert.Equal(before + 2, output.UnflushedBytes);
            output.CancelPendingFlush();
            Assert.True((await output.FlushAsync(ending)).IsCanceled);
            await output.CompleteAsync();
            isWritten = true;
        });

        await new MmsPduPipeWriter(Head, source, new MmsPartSource(Image)).WriteToAsync(pipe.Writer, TestContext.Current.CancellationToken);

        Assert.True(isWritten);
        ReadResult read = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.False(read.IsCompleted);
        Assert.Equal([.. StreamedPdus.Head, .. StreamedPdus.Body], System.Buffers.BuffersExtensions.ToArray(read.Buffer));
    }

    [Fact]
    public async Task Long_data_are_written_whole()
    {
        byte[] data = [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i % 251))];
        MmsPduPipeWriter writer = new(Head, new MmsPartSource(new MmsPart(Text, data)));

        // One entry; 1 octet of headers; 70000 = 4 * 16384 + 34 * 128 + 112; text/plain.
        Assert.Equal([.. StreamedPdus.Head, 0x01, 0x01, 0x84, 0xA2, 0x70, 0x83, .. data], await WrittenAsync(writer));
    }

    [Fact]
    public async Task Data_in_memory_are_written_in_pieces_of_32_KiB()
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        MmsPduPipeWriter writer = new(Head, new MmsPartSource(new MmsPart(Text, new byte[70_000])));
        Task writing = writer.WriteToAsync(pipe.Writer, TestContext.Current.CancellationToken);
        List<long> pieces = [];
        for (long left = writer.Length; left > 0;)
        {
            ReadResult read = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
            pieces.Add(read.Buffer.Length);
            left -= read.Buffer.Length;
            pipe.Reader.AdvanceTo(read.Buffer.End);
        }

        await writing;

        // The first has the headers, the number of entries and 5 octets of the entry before its data.
        Assert.Equal([16 + 1 + 5 + 32_768, 32_768, 70_000 - 65_536], pieces);
    }

    [Fact]
    public void Lengths_of_parts_are_32_bits()
    {
        Assert.Equal(0, new MmsPartSource(Text, [], 0, Stream.Null).Length);
        Assert.Equal(4_294_967_295, new MmsPartSource(Text, [], 4_294_967_295, Stream.Null).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MmsPartSource(Text, [], -1, Stream.Null));
    }

    [Fact]
    public void Head_and_parts_fit_together()
    {
        MmsPartSource source = new(Hi);

        Assert.Throws<ArgumentException>(() => new MmsPduPipeWriter(Head with { Body = new byte[] { 0x00 } }));
        Assert.Throws<ArgumentException>(() => new MmsPduPipeWriter(Head with { ContentType = Text }, source, source));
        Assert.Throws<ArgumentException>(
            () => new MmsPduPipeWriter(new NotifyRespInd { TransactionId = "T1", Status = MmsStatus.Retrieved }, source));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MmsPartSource(Text, [], uint.MaxValue + 1L, Stream.Null));
    }

    private static byte[] BodyOf(byte[] octets) => MmsHeaders.TryScan(octets, out MmsHeaders headers, out _) ? headers.Body.ToArray() : [];

    private static async Task<byte[]> WrittenAsync(MmsPduPipeWriter writer)
    {
        using MemoryStream written = new();
        PipeWriter output = PipeWriter.Create(written);
        await writer.WriteToAsync(output, TestContext.Current.CancellationToken);
        return written.ToArray();
    }
}
