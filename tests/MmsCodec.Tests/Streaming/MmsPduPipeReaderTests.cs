using System.IO.Pipelines;
using System.Text.Json.Nodes;
using MmsCodec.Tests.Conformance;

namespace MmsCodec.Tests.Streaming;

/// <summary>PDUs that are read as they arrive, against the readers that have them whole.</summary>
public sealed class MmsPduPipeReaderTests
{
    private static readonly int[] Sizes = [1, 2, 3, 7, 64, 4096, int.MaxValue];

    [Theory]
    [MemberData(nameof(StreamedPdus.Odd), MemberType = typeof(StreamedPdus))]
    public async Task Odd_octets_are_read_alike_however_they_are_cut(byte[] octets)
    {
        Reading expected = Reading.Whole(octets);

        foreach (int size in Sizes)
        {
            Reading.AssertEqual(expected, await Reading.InPiecesAsync(octets, size));
        }
    }

    [Fact]
    public async Task Corpus_is_read_alike_however_it_is_cut()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus.Find(), "pdus")))
        {
            byte[] octets = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Reading expected = Reading.Whole(octets);
            foreach (int size in Sizes)
            {
                Reading.AssertEqual(expected, await Reading.InPiecesAsync(octets, size));
            }
        }
    }

    [Fact]
    public async Task Corpus_is_read_alike_after_any_mutation()
    {
        Random random = new(20_260_401);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus.Find(), "pdus")))
        {
            byte[] original = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            for (int round = 0; round < 50; round++)
            {
                byte[] octets = original[..random.Next(original.Length + 1)];
                for (int i = 0; i < octets.Length && i < 3; i++)
                {
                    octets[random.Next(octets.Length)] = (byte)random.Next(256);
                }

                Reading.AssertEqual(Reading.Whole(octets), await Reading.InPiecesAsync(octets, random.Next(1, 200)));
            }
        }
    }

    /// <summary>Where the parts lie is what an independent decoder says.</summary>
    [Fact]
    public async Task Parts_of_the_corpus_are_where_they_should_be()
    {
        string corpus = Corpus.Find();
        int parts = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(corpus, "pdus"), "*.mms"))
        {
            JsonNode expected = JsonNode.Parse(await File.ReadAllTextAsync(
                Path.Combine(corpus, "expected", Path.GetFileName(file) + ".json"), TestContext.Current.CancellationToken))!;
            await using FileStream stream = File.OpenRead(file);
            MmsPduPipeReader reader = new(PipeReader.Create(stream));
            await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
            foreach (JsonNode? part in expected["parts"]?.AsArray() ?? [])
            {
                MmsPartStream? read = await reader.ReadPartAsync(TestContext.Current.CancellationToken);
                Assert.Equal(part!["dataLen"]!.GetValue<long>(), read?.Length);
                Assert.Equal(part["dataOffset"]!.GetValue<long>(), reader.Position);
                Assert.Equal(part["contentType"]!["mediaType"]!.GetValue<string>(), read?.ContentType.MediaType);
                parts++;
            }
        }

        Assert.NotEqual(0, parts);
    }

    [Fact]
    public async Task Data_come_before_the_rest_has_come()
    {
        Pipe pipe = new();
        MmsPduPipeReader reader = new(pipe.Reader);
        await pipe.Writer.WriteAsync(StreamedPdus.Head, TestContext.Current.CancellationToken);
        MmsPduHead head = await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("T1", Assert.IsType<RetrieveConf>(head.Pdu).TransactionId);

        // The first entry without the last octet of its data.
        await pipe.Writer.WriteAsync(StreamedPdus.Body.AsMemory(0, 5), TestContext.Current.CancellationToken);
        MmsPartStream? part = await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, part!.Length);
        ReadResult read = await part.Data.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("h"u8, read.Buffer.FirstSpan);
        Assert.False(read.IsCompleted);
        part.Data.AdvanceTo(read.Buffer.End);

        await pipe.Writer.WriteAsync(StreamedPdus.Body.AsMemory(5), TestContext.Current.CancellationToken);
        read = await part.Data.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal("i"u8, read.Buffer.FirstSpan);
        Assert.True(read.IsCompleted);
    }

    [Fact]
    public async Task Data_that_are_not_read_are_skipped()
    {
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces((byte[])[.. StreamedPdus.Head, .. StreamedPdus.Body], 3)));
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? first = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        // Looked at and not taken.
        await first!.Data.ReadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? second = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a1", second?.ContentLocation);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await first.Data.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Null(await reader.ReadPartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(default, reader.Error);
        Assert.Equal(StreamedPdus.Head.Length + StreamedPdus.Body.Length, reader.Position);
        Assert.Null(await reader.ReadPartAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(new byte[] { 0x02, 0x01, 0x02, 0x83, 0x68, 0x69, 0x01, 0x01, 0x9E, 0x4A })] // text/plain "hi", image/jpeg "J"
    [InlineData(new byte[] { 0x81, 0x01, 0x80, 0x01, 0x80, 0x02, 0x83, 0x68, 0x69 })] // a count and lengths of two octets each
    [InlineData(new byte[] { 0x03, 0x00, 0x00, 0x00, 0x02, 0x68, 0x69, 0x00, 0x00 })] // an empty entry, one without headers, padding
    [InlineData(new byte[] { 0x01, 0x00, 0x00, 0x00, 0x00 })] // nothing but padding
    public async Task Attempt_that_was_ended_is_taken_up_where_it_was(byte[] body)
    {
        Pipe pipe = new();
        MmsPduPipeReader reader = new(pipe.Reader);
        await pipe.Writer.WriteAsync(StreamedPdus.Head, TestContext.Current.CancellationToken);
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        List<(string Type, long? Length)> parts = [];
        foreach (byte octet in body)
        {
            using CancellationTokenSource impatience = new();
            Task<MmsPartStream?> attempt = reader.ReadPartAsync(impatience.Token).AsTask();
            while (attempt.IsCompletedSuccessfully && await attempt is { } part)
            {
                parts.Add((part.ContentType.ToString(), part.Length));
                attempt = reader.ReadPartAsync(impatience.Token).AsTask();
            }

            await impatience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt);
            await pipe.Writer.WriteAsync((byte[])[octet], TestContext.Current.CancellationToken);
        }

        await pipe.Writer.CompleteAsync();
        while (await reader.ReadPartAsync(TestContext.Current.CancellationToken) is { } part)
        {
            parts.Add((part.ContentType.ToString(), part.Length));
        }

        Reading whole = Reading.Whole([.. StreamedPdus.Head, .. body]);
        Assert.Equal(whole.Error, reader.Error);
        Assert.Equal(whole.Parts.Select(part => (part.ContentType.ToString(), (long?)part.Data.Length)), parts);
    }

    [Fact]
    public async Task Data_are_tried_without_waiting()
    {
        Pipe pipe = new();
        MmsPduPipeReader reader = new(pipe.Reader);
        await pipe.Writer.WriteAsync((byte[])[.. StreamedPdus.Head, .. StreamedPdus.Body[..4]], TestContext.Current.CancellationToken);
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? part = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        Assert.False(part!.Data.TryRead(out ReadResult read));
        Assert.True(read.Buffer.IsEmpty);
        await pipe.Writer.WriteAsync(StreamedPdus.Body.AsMemory(4), TestContext.Current.CancellationToken);
        Assert.True(part.Data.TryRead(out read));
        Assert.Equal("hi"u8, read.Buffer.FirstSpan);
        Assert.True(read.IsCompleted);

        // One octet is taken and both are looked at; the second comes again.
        part.Data.AdvanceTo(read.Buffer.GetPosition(1), read.Buffer.End);
        Assert.True(part.Data.TryRead(out read));
        Assert.Equal("i"u8, read.Buffer.FirstSpan);
        part.Data.AdvanceTo(read.Buffer.End);
        Assert.True(part.Data.TryRead(out read));
        Assert.True(read is { IsCompleted: true, Buffer.IsEmpty: true });
        part.Data.AdvanceTo(read.Buffer.End);
        await part.Data.CompleteAsync();

        Assert.Equal("a1", (await reader.ReadPartAsync(TestContext.Current.CancellationToken))?.ContentLocation);
    }

    [Fact]
    public async Task Cancelled_reads_can_be_asked_again()
    {
        Pipe pipe = new();
        MmsPduPipeReader reader = new(pipe.Reader);
        await pipe.Writer.WriteAsync((byte[])[.. StreamedPdus.Head, .. StreamedPdus.Body[..5]], TestContext.Current.CancellationToken);
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? first = await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        first!.Data.CancelPendingRead();
        ReadResult read = await first.Data.ReadAsync(TestContext.Current.CancellationToken);
        Assert.True(read is { IsCanceled: true, IsCompleted: false });
        Assert.Equal("h"u8, read.Buffer.FirstSpan);

        // While what is left of the first part is skipped; one octet of its data is there.
        pipe.Reader.CancelPendingRead();
        first.Data.AdvanceTo(read.Buffer.Start);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.ReadPartAsync(TestContext.Current.CancellationToken));

        // While the second entry is waited for.
        await pipe.Writer.WriteAsync(StreamedPdus.Body.AsMemory(5, 1), TestContext.Current.CancellationToken);
        ValueTask<MmsPartStream?> waiting = reader.ReadPartAsync(TestContext.Current.CancellationToken);
        pipe.Reader.CancelPendingRead();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);

        await pipe.Writer.WriteAsync(StreamedPdus.Body.AsMemory(6), TestContext.Current.CancellationToken);
        MmsPartStream? second = await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("a1", second?.ContentLocation);
        Assert.Equal(StreamedPdus.Head.Length + StreamedPdus.Body.Length - 4, reader.Position);
    }

    [Fact]
    public async Task Cancelled_headers_throw()
    {
        Pipe pipe = new();
        await pipe.Writer.WriteAsync(StreamedPdus.Head.AsMemory(0, 5), TestContext.Current.CancellationToken);
        pipe.Reader.CancelPendingRead();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new MmsPduPipeReader(pipe.Reader).ReadHeadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Parts_have_the_octets_of_their_headers()
    {
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces((byte[])[.. StreamedPdus.Head, .. StreamedPdus.Body], 3)));
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        MmsPartStream? read = await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        MmsPartStream made = new(new ContentType("image/jpeg"), [WspHeader.ForContentLocation("a1")], 4, PipeReader.Create(Stream.Null));

        foreach (MmsPartStream part in (MmsPartStream[])[read!, made])
        {
            Assert.Equal([0x9E, 0x8E, 0x61, 0x31, 0x00], part.HeaderOctets.ToArray());
            Assert.Equal("image/jpeg", part.ContentType.MediaType);
            Assert.Equal(("a1", "a1", 4), (part.ContentLocation, part.Name, part.Length));
            Assert.Null(part.ContentId);
            Assert.Null(part.ContentDisposition);
        }
    }

    [Fact]
    public async Task Body_that_is_no_multipart_has_no_headers()
    {
        byte[] octets = [.. StreamedPdus.Head[..14], 0x84, 0x83, .. "text"u8];
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces(octets, 3)));
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? body = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        Assert.True(body!.HeaderOctets.IsEmpty);
        Assert.Empty(body.Headers);
        Assert.Equal("text/plain", body.ContentType.MediaType);
        Assert.Null(body.Length);
        Assert.Equal(1, reader.PartsRead);
        Assert.Null(await reader.ReadPartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, reader.PartsRead);
    }

    [Fact]
    public async Task Data_that_end_too_soon_throw_where_they_are_read()
    {
        byte[] octets = [.. StreamedPdus.Head, .. StreamedPdus.Body[..^1]];
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces(octets, 5)));
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        await reader.ReadPartAsync(TestContext.Current.CancellationToken);
        MmsPartStream? second = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        MmsFormatException fault = await Assert.ThrowsAsync<MmsFormatException>(
            () => second!.Data.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        // The second entry starts after the headers, the number of entries, and the first entry's 5 octets.
        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, 16 + 1 + 5, 0), fault.Error);
        Assert.Equal(fault.Error, reader.Error);
        Assert.Null(await reader.ReadPartAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Faults_of_the_pipe_reach_who_reads()
    {
        Pipe pipe = new();
        await pipe.Writer.WriteAsync(StreamedPdus.Head, TestContext.Current.CancellationToken);
        MmsPduPipeReader reader = new(pipe.Reader);
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync(new IOException("Reset."));

        await Assert.ThrowsAsync<IOException>(async () => await reader.ReadPartAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Headers_are_read_first_and_once()
    {
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces(StreamedPdus.Head, 100)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.ReadPartAsync(TestContext.Current.CancellationToken));
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await reader.ReadHeadAsync(TestContext.Current.CancellationToken));
    }
}
