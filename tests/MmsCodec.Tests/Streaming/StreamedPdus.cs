namespace MmsCodec.Tests.Streaming;

/// <summary>PDUs to read and write as streams.</summary>
internal static class StreamedPdus
{
    /// <summary>M-Retrieve.conf up to and with Content-Type application/vnd.wap.multipart.mixed; 16 octets.</summary>
    public static readonly byte[] Head =
    [
        0x8C, 0x84, // X-Mms-Message-Type: M-Retrieve.conf
        0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x85, 0x04, 0x65, 0x53, 0xF1, 0x00, // Date: 2023-11-14T22:13:20Z
        0x84, 0xA3, // Content-Type: application/vnd.wap.multipart.mixed
    ];

    /// <summary>Its body of two entries; 17 octets.</summary>
    public static readonly byte[] Body =
    [
        0x02, // two entries
        0x01, 0x02, // 1 octet of headers, 2 of data
        0x83, // text/plain
        .. "hi"u8,
        0x05, 0x04, // 5 octets of headers, 4 of data
        0x9E, // image/jpeg
        0x8E, 0x61, 0x31, 0x00, // Content-Location: a1
        0xFF, 0xD8, 0x00, 0x00, // data that end in NULs
    ];

    private static readonly byte[][] OddOctets =
    [
        [],
        "<html>"u8.ToArray(),
        Head[..1],
        Head[..5], // a text without end
        Head[..15], // Content-Type without value
        Head[..14], // no body
        [.. Head[..14], 0x00, 0x00], // no body, padded
        [.. Head[..14], 0x00, 0x01], // NUL that is no padding
        [.. Head[..14], .. "X-Own\0value\0"u8, 0x84, 0x83, .. "text"u8], // a textual header, a body that is no multipart
        [.. Head[..14], .. "X-Own"u8], // a name without end
        [.. Head[..14], .. "X-Own\0val"u8], // a value without end
        [.. Head[..14], .. "X Own\0value\0"u8], // a name that is none
        [.. Head[..14], 0x96, 0x1F, 0x8F, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], // a length of more than 32 bits
        [.. Head[..14], 0x96, 0x1F, 0x10, 0x83, 0x00], // a length past the end
        Head, // a body without number of entries
        [.. Head, 0x00], // no entries
        [.. Head, 0x81], // a number of entries that is cut off
        [.. Head, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], // a number of entries of more than 32 bits
        [.. Head, .. Body],
        [.. Head, .. Body, 0x00, 0x00, 0x00], // padded
        [.. Head, .. Body[..1], 0x00, 0x00, .. Body[1..]], // an entry that is empty, before the others
        [.. Head, .. Body[..1], 0x00, 0x00, 0x00, 0x02, 0x68, 0x69], // an entry that is empty, one without headers
        [.. Head, .. Body[..1], 0x00, 0x81], // an entry without headers whose second length is cut off
        [.. Head, .. Body[..2]], // an entry whose second length is cut off
        [.. Head, .. Body[..8]], // an entry whose headers are cut off
        [.. Head, .. Body[..^1]], // an entry whose data are cut off
        [.. Head, 0x07, .. Body[1..]], // a number of entries that lies
        [0x8C, 0xFF, 0x84, 0x83], // a message type that nobody knows
    ];

    /// <summary>Octets after which anything may be wrong or in the way: what ends, what is cut off, what is filled up.</summary>
    public static TheoryData<byte[]> Odd => new(OddOctets);
}
