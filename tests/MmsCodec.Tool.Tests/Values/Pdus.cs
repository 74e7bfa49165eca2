namespace MmsCodec.Tool.Tests.Values;

/// <summary>PDUs made of octets that a test gives.</summary>
internal static class Pdus
{
    /// <summary>M-Notification.ind with transaction id "1" and version 1.3, then the given headers.</summary>
    public static byte[] Notification(string headers) => With(0x82, headers);

    /// <summary>A PDU of the given type with transaction id "1" and version 1.3, then the given headers.</summary>
    public static byte[] With(byte type, string headers) =>
    [
        0x8C, type,       // X-Mms-Message-Type
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: "1"
        0x8D, 0x93,       // X-Mms-MMS-Version: 1.3
        .. Octets(headers),
    ];

    /// <summary>M-Retrieve.conf whose body is multipart/mixed, which starts with the given octets.</summary>
    public static byte[] Retrieve(string body) => With(0x84, "84 A3" + body);

    public static byte[] Octets(string hex) => Convert.FromHexString(hex.Replace(" ", ""));
}
