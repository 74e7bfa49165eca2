using MmsCodec.Inspection;

namespace MmsCodec.Tests.Hostile;

/// <summary>What parsers of nested and counted formats fall over, whoever's they are.</summary>
public sealed class FaultClassTests
{
    /// <summary>Recursion: each multipart holds another one, deeper than a stack is.</summary>
    [Fact]
    public async Task Multiparts_inside_multiparts()
    {
        byte[] body = [0x00];
        for (int depth = 0; depth < 2_000; depth++)
        {
            // nEntries: 1; HeadersLen: 1; DataLen; Content-Type: multipart.mixed; the one before
            body = [0x01, 0x01, .. Uintvar(body.Length), 0xA3, .. body];
        }

        byte[] octets = [0x8C, 0x84, 0x8D, 0x93, 0x84, 0xA3, .. body]; // M-Retrieve.conf 1.3, multipart.mixed

        MmsDocument document = MmsDocument.Read(octets);
        int deepest = 0;
        for (PartNode? part = document.Body!.Parts[0]; part is not null; part = part.Nested?.Parts[0])
        {
            deepest++;
            Assert.True(part.Nested is not null || part.Fault.Code == MmsErrorCode.NestedTooDeep);
        }

        Assert.Equal(8, deepest);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>Memory by a declared count: four thousand million entries, of which none is there.</summary>
    [Theory]
    [InlineData(new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F })] // 2^32-1 entries
    [InlineData(new byte[] { 0x87, 0xFF, 0xFF, 0xFF, 0x7F })] // 2^31-1 entries
    public async Task Entries_that_are_not_there(byte[] count)
    {
        byte[] octets = [0x8C, 0x84, 0x8D, 0x93, 0x84, 0xA3, .. count]; // M-Retrieve.conf 1.3, multipart.mixed

        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>Memory by a declared length, and lengths whose sum overflows.</summary>
    [Theory]
    [InlineData(new byte[] { 0x00 }, new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F })] // 2^32-1 octets of data
    [InlineData(new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F }, new byte[] { 0x00 })] // 2^32-1 octets of headers
    [InlineData(new byte[] { 0x8F, 0xFF, 0xFF, 0xFF, 0x7F }, new byte[] { 0x02 })] // a sum of 2^32+1
    [InlineData(new byte[] { 0x87, 0xFF, 0xFF, 0xFF, 0x7F }, new byte[] { 0x01 })] // a sum of 2^31
    [InlineData(new byte[] { 0x88, 0x80, 0x80, 0x80, 0x01 }, new byte[] { 0x88, 0x80, 0x80, 0x80, 0x01 })] // a sum of 2^32+2
    public async Task Lengths_of_entries_that_are_not_there(byte[] headersLength, byte[] dataLength)
    {
        byte[] body = [0x01, .. headersLength, .. dataLength, 0x83, 0x41]; // nEntries: 1; HeadersLen; DataLen; text/plain; A
        byte[] octets = [0x8C, 0x84, 0x8D, 0x93, 0x84, 0xA3, .. body]; // M-Retrieve.conf 1.3, multipart.mixed
        MultipartReader reader = new(body);

        Assert.False(reader.MoveNext());
        Assert.Equal(new MmsError(MmsErrorCode.BadMultipart, 1, 0), reader.Error);
        await EntryPoints.TryAllAsync(octets);
    }

    /// <summary>Over-reads: every length and text of a PDU cut off at every octet.</summary>
    [Fact]
    public async Task Every_beginning_of_a_message()
    {
        byte[] octets =
        [
            0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
            0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date
            0x89, 0x07, 0x80, 0x05, 0xEA, .. "a@b"u8, 0x00, // From: address-present, utf-8
            0x96, 0x1F, 0x04, 0xEA, 0xC3, 0xA9, 0x00, // Subject: Length-quote
            0x84, 0x05, 0xB3, 0x8A, .. "<1"u8, 0x00, // Content-Type: multipart.related; start
            0x02, // nEntries: 2
            0x07, 0x02, 0x03, 0x83, 0x81, 0xEA, 0x8E, 0x61, 0x00, .. "hi"u8, // text/plain; charset=utf-8, Content-Location
            0x05, 0x03, 0x9E, 0xC0, 0x22, 0x31, 0x00, 0xFF, 0xD8, 0xFF, // image/jpeg, Content-ID
        ];

        for (int length = 0; length <= octets.Length; length++)
        {
            await EntryPoints.TryAllAsync(octets[..length]);
        }
    }

    /// <summary>Numbers longer than any register: Long-integers of 9 to 30 octets where dates, sizes and times are.</summary>
    [Fact]
    public async Task Integers_longer_than_64_bits()
    {
        for (byte length = 9; length <= 30; length++)
        {
            byte[] number = [length, .. Enumerable.Repeat((byte)0xFF, length)];
            byte[] octets =
            [
                0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
                0x8E, .. number, // X-Mms-Message-Size
                0x88, (byte)Math.Min(length + 2, 30), 0x81, .. number.Take(29), // X-Mms-Expiry: relative
                0x85, .. number, // Date, which is no header of this PDU
            ];

            Assert.True(MmsPdu.TryDecode(octets, out MmsPdu? pdu, out _));
            Assert.Equal(0UL, ((NotificationInd)pdu).MessageSize);
            await EntryPoints.TryAllAsync(octets);
        }
    }

    /// <summary>An SMS whose elements say that they are longer than the header that they lie in, or that are parts of nothing.</summary>
    [Theory]
    [InlineData(new byte[] { 0x05, 0x04, 0x00, 0xFF, 0x01, 0x02, 0x03 })] // an element of 255 octets
    [InlineData(new byte[] { 0x05, 0xFF, 0x00, 0x03, 0x01, 0x02, 0x03 })] // a header of 255 octets
    [InlineData(new byte[] { 0x06, 0x05, 0x00, 0x03, 0x01, 0x00, 0x00 })] // part 0 of 0
    [InlineData(new byte[] { 0x06, 0x05, 0x00, 0x03, 0x01, 0x02, 0x03 })] // part 3 of 2
    [InlineData(new byte[] { 0x06, 0x05, 0x00, 0x03, 0x01, 0xFF, 0xFF })] // part 255 of 255
    [InlineData(new byte[] { 0x01, 0x00 })] // a header of no elements
    public async Task Elements_of_user_data_that_do_not_fit(byte[] userData) => await EntryPoints.TryAllAsync(Sms.Tpdu.Of(0x44, 0x04, userData));

    private static byte[] Uintvar(int value) => value < 0x80
        ? [(byte)value]
        : [.. Uintvar(value >> 7)[..^1], (byte)(Uintvar(value >> 7)[^1] | 0x80), (byte)(value & 0x7F)];
}
