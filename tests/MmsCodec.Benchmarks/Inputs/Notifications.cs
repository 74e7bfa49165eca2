namespace MmsCodec.Benchmarks.Inputs;

/// <summary>M-Notification.ind as relays push it.</summary>
internal static class Notifications
{
    /// <summary>A usual one, 170 octets.</summary>
    public static byte[] Usual { get; } =
    [
        0x8C, 0x82,                                                   // X-Mms-Message-Type: M-Notification.ind
        0x98, .. "Q9rX2m7LkA0Vt"u8, 0x00,                             // X-Mms-Transaction-Id
        0x8D, 0x92,                                                   // X-Mms-MMS-Version: 1.2
        0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00,        // From: 24 octets, address-present, address
        0x96, .. "Greetings from the lake"u8, 0x00,                   // Subject
        0x8A, 0x80,                                                   // X-Mms-Message-Class: Personal
        0x8E, 0x03, 0x01, 0x2C, 0x4B,                                 // X-Mms-Message-Size: 76875
        0x88, 0x05, 0x81, 0x03, 0x03, 0xF4, 0x80,                     // X-Mms-Expiry: relative, 259200 s
        0x83, .. "http://mmsc.operator.example:8002/mms/retrieve"u8,  // X-Mms-Content-Location
        .. "?id=20050201T120000-4f7c2a19b3e0&k=9e1"u8, 0x00,
    ];

    /// <summary>512 of them, each with some of the optional headers, in any order after the first three.</summary>
    public static byte[][] Shuffled { get; } = Shuffle(512, new Random(20050201));

    private static byte[][] Mandatory =>
    [
        [0x8A, 0x80],                                                 // X-Mms-Message-Class: Personal
        [0x8E, 0x03, 0x01, 0x2C, 0x4B],                               // X-Mms-Message-Size: 76875
        [0x88, 0x05, 0x81, 0x03, 0x03, 0xF4, 0x80],                   // X-Mms-Expiry: relative, 259200 s
        [0x83, .. "http://mmsc.operator.example:8002/m?id=4f7c2a19b3e0&k=9e1d"u8, 0x00], // X-Mms-Content-Location
    ];

    private static byte[][] Optional =>
    [
        [0x89, 0x18, 0x80, .. "+15551230001/TYPE=PLMN"u8, 0x00],      // From: 24 octets, address-present, address
        [0x96, .. "Greetings from the lake"u8, 0x00],                 // Subject
        [0x86, 0x80],                                                 // X-Mms-Delivery-Report: Yes
        [0x8F, 0x82],                                                 // X-Mms-Priority: High
        [0xA7, 0x81],                                                 // X-Mms-Stored: No
        [0x9C, 0x82],                                                 // X-Mms-Reply-Charging: Accepted
        [0x9D, 0x04, 0x81, 0x02, 0x0E, 0x10],                         // X-Mms-Reply-Charging-Deadline: relative, 3600 s
        [0x9E, .. "M0@mmsc.operator.example"u8, 0x00],                // X-Mms-Reply-Charging-ID
        [0xB1, 0x80],                                                 // X-Mms-Distribution-Indicator: Yes
        [0xB2, 0x07, .. "cid1"u8, 0x00, 0x82, 0x9E],                  // X-Mms-Element-Descriptor
        [0xBA, 0x82],                                                 // X-Mms-Content-Class: image-rich
        [.. "X-Vendor-Route"u8, 0x00, .. "7"u8, 0x00],                // a textual header
    ];

    private static byte[][] Shuffle(int count, Random random)
    {
        byte[][] all = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            byte[][] rest = [.. Mandatory, .. Optional.Where(_ => random.Next(2) == 0)];
            random.Shuffle(rest);
            all[i] =
            [
                0x8C, 0x82,                                           // X-Mms-Message-Type: M-Notification.ind
                0x98, .. "T0123456789abcdef"u8[..random.Next(4, 18)], 0x00, // X-Mms-Transaction-Id
                0x8D, 0x92,                                           // X-Mms-MMS-Version: 1.2
                .. rest.SelectMany(header => header),
            ];
        }

        return all;
    }
}
