using System.IO.Pipelines;

namespace MmsCodec.Tests.Streaming;

/// <summary>What is too much is refused as soon as it is seen, and is not waited for.</summary>
public sealed class StreamLimitTests
{
    private static readonly byte[] Pdu = [.. StreamedPdus.Head, .. StreamedPdus.Body];

    public static TheoryData<MmsStreamLimits, MmsError> Limits => new()
    {
        // Date, which lies at octet 8, does not fit.
        { new MmsStreamLimits { MaxHeaderOctets = 12 }, new MmsError(MmsErrorCode.LimitExceeded, 8, 0x85) },

        // Content-Type, which lies at octet 14, does not fit.
        { new MmsStreamLimits { MaxHeaderOctets = 15 }, new MmsError(MmsErrorCode.LimitExceeded, 14, 0x84) },

        // The headers fit, and the second entry, at octet 22, is one too many.
        { new MmsStreamLimits { MaxHeaderOctets = 16, MaxParts = 1 }, new MmsError(MmsErrorCode.LimitExceeded, 22, 0) },

        // The second entry has 5 octets of headers.
        { new MmsStreamLimits { MaxPartHeaderOctets = 4 }, new MmsError(MmsErrorCode.LimitExceeded, 22, 0) },

        // The second entry says that it ends at octet 33.
        { new MmsStreamLimits { MaxOctets = 32 }, new MmsError(MmsErrorCode.LimitExceeded, 22, 0) },

        // The headers take 16 octets.
        { new MmsStreamLimits { MaxOctets = 10 }, new MmsError(MmsErrorCode.LimitExceeded, 10, 0) },

        // The number of entries cannot be read.
        { new MmsStreamLimits { MaxOctets = 16 }, new MmsError(MmsErrorCode.LimitExceeded, 16, 0) },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Limits_are_kept_however_the_octets_are_cut(MmsStreamLimits limits, MmsError expected)
    {
        foreach (int size in (int[])[1, 5, 100])
        {
            Assert.Equal(expected, (await Reading.InPiecesAsync(Pdu, size, limits)).Error);
        }
    }

    [Fact]
    public async Task What_just_fits_is_read()
    {
        MmsStreamLimits limits = new() { MaxHeaderOctets = 16, MaxParts = 2, MaxPartHeaderOctets = 5, MaxOctets = 33 };

        Reading reading = await Reading.InPiecesAsync(Pdu, 5, limits);

        Assert.Equal(default, reading.Error);
        Assert.Equal(2, reading.Parts.Count);
    }

    [Fact]
    public void Limits_are_as_documented_if_nobody_sets_them()
    {
        MmsStreamLimits limits = new();

        Assert.Equal(65_536, limits.MaxHeaderOctets);
        Assert.Equal(1000, limits.MaxParts);
        Assert.Equal(65_536, limits.MaxPartHeaderOctets);
        Assert.Equal(1_073_741_824, limits.MaxOctets);
    }

    [Theory]
    [InlineData(1000, MmsErrorCode.None)]
    [InlineData(1001, MmsErrorCode.LimitExceeded)]
    public async Task A_thousand_parts_are_read_by_default(int parts, MmsErrorCode expected)
    {
        // Entries of one octet of headers, image/jpeg, and one of data.
        IEnumerable<byte> entries = Enumerable.Repeat<byte[]>([0x01, 0x01, 0x9E, 0xFF], parts).SelectMany(entry => entry);

        Reading reading = await Reading.InPiecesAsync([.. StreamedPdus.Head, 0x01, .. entries], 4096, new MmsStreamLimits());

        Assert.Equal(expected, reading.Error.Code);
        Assert.Equal(1000, reading.Parts.Count);
    }

    [Fact]
    public async Task Body_that_never_ends_is_read_to_the_limit()
    {
        // text/plain, and no length at all.
        byte[] head = [.. StreamedPdus.Head[..14], 0x84, 0x83];
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces((byte[])[.. head, .. new byte[100_000]], 1000)), new MmsStreamLimits { MaxOctets = 50_000 });
        await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        MmsPartStream? body = await reader.ReadPartAsync(TestContext.Current.CancellationToken);

        MmsFormatException fault = await Assert.ThrowsAsync<MmsFormatException>(
            () => body!.Data.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Equal(new MmsError(MmsErrorCode.LimitExceeded, 50_000, 0), fault.Error);
    }
}
