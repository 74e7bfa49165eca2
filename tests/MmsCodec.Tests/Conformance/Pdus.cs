namespace MmsCodec.Tests.Conformance;

/// <summary>The least PDUs that follow the standard, with room for what a test is about.</summary>
internal static class Pdus
{
    /// <summary>Where the headers of a test start in <see cref="NotifyResp"/>.</summary>
    public const int AfterNotifyResp = 9;

    /// <summary>Where the headers of a test start in <see cref="SendReq"/>.</summary>
    public const int AfterSendReq = 17;

    /// <summary>Where the content type of a test starts in <see cref="RetrieveConf"/>, after its field octet.</summary>
    public const int AfterRetrieveConf = 11;

    /// <summary>M-NotifyResp.ind with more headers.</summary>
    public static byte[] NotifyResp(params byte[] headers) =>
    [
        0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x95, 0x81, // X-Mms-Status: Retrieved
        .. headers,
    ];

    /// <summary>M-Send.req with more headers, and a text for a body.</summary>
    public static byte[] SendReq(params byte[] headers) =>
    [
        0x8C, 0x80, // X-Mms-Message-Type: m-send-req
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x89, 0x01, 0x81, // From: insert-address
        0x97, .. "a@b.c"u8, 0x00, // To: a@b.c
        .. headers,
        0x84, 0x83, // Content-Type: text/plain
        .. "hi"u8, // body
    ];

    /// <summary>M-Retrieve.conf of a content type and a body.</summary>
    public static byte[] RetrieveConf(byte[] contentType, params byte[] body) =>
    [
        0x8C, 0x84, // X-Mms-Message-Type: m-retrieve-conf
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x85, 0x04, 0x60, 0x00, 0x00, 0x00, // Date: 2021-01-14
        0x84, .. contentType, // Content-Type
        .. body,
    ];

    /// <summary>M-Retrieve.conf of application/vnd.wap.multipart.mixed, whose number of parts and parts are given; the body starts at
    /// octet 12.</summary>
    public static byte[] Mixed(params byte[] body) => RetrieveConf([0xA3], body);

    /// <summary>M-Retrieve.conf with one part, whose headers start at octet 15.</summary>
    public static byte[] OnePart(byte[] headers, params byte[] data) => Mixed(
    [
        0x01, // nEntries: 1
        (byte)headers.Length, (byte)data.Length, // HeadersLen, DataLen
        .. headers,
        .. data,
    ]);
}
