namespace MmsCodec.Relay.Tests;

/// <summary>Requests that are not served are confirmed as such, each with the PDU that answers it and its transaction id.</summary>
public sealed class ConfirmationTests
{
    private const int Timeout = 30_000;

    public static TheoryData<byte, byte[]> Corrupt => new()
    {
        // M-Send.req, M-Forward.req: M-Send.conf, M-Forward.conf; X-Mms-Response-Status: Error-permanent-message-format-corrupt.
        { 0x80, [0x8C, 0x81, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x92, 0xE2] },
        { 0x89, [0x8C, 0x8A, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x92, 0xE2] },

        // M-Mbox-Store.req, M-Mbox-Upload.req: .conf; X-Mms-Store-Status: Error-permanent-message-format-corrupt.
        { 0x8B, [0x8C, 0x8C, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0xA5, 0xE2] },
        { 0x8F, [0x8C, 0x90, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0xA5, 0xE2] },

        // M-Mbox-View.req: M-Mbox-View.conf; the status; Content-Type: multipart.mixed (0x23) of 0 parts.
        { 0x8D, [0x8C, 0x8E, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x92, 0xE2, 0x84, 0xA3, 0x00] },

        // M-Mbox-Delete.req, M-Delete.req: .conf; X-Mms-Response-Status of 2 octets: count 1, Error-permanent-message-format-corrupt.
        { 0x91, [0x8C, 0x92, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x92, 0x02, 0x81, 0xE2] },
        { 0x94, [0x8C, 0x95, 0x98, 0x54, 0x31, 0x00, 0x8D, 0x93, 0x92, 0x02, 0x81, 0xE2] },
    };

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Corrupt))]
    public async Task Request_that_cannot_be_followed_is_confirmed_as_corrupt(byte type, byte[] expected)
    {
        byte[] octets =
        [
            0x8C, type, // X-Mms-Message-Type
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x41, // X-Mms-Content-Location: "A", without the NUL
        ];

        (int status, byte[] body) = await TestClient.PostAsync(octets);

        Assert.Equal(200, status);
        Assert.Equal(expected, body);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(0x83)] // M-NotifyResp.ind
    [InlineData(0x85)] // M-Acknowledge.ind
    [InlineData(0x87)] // M-Read-Rec.ind
    [InlineData(0x97)] // M-Cancel.conf
    public async Task Response_that_cannot_be_followed_has_no_confirmation(byte type)
    {
        byte[] octets =
        [
            0x8C, type, // X-Mms-Message-Type
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x96, 0x41, // Subject: "A", without the NUL
        ];

        (int status, byte[] body) = await TestClient.PostAsync(octets);

        Assert.Equal(400, status);
        Assert.Empty(body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Request_without_a_transaction_id_is_a_bad_request()
    {
        byte[] octets =
        [
            0x8C, 0x94, // X-Mms-Message-Type: M-Delete.req
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x83, 0x41, 0x00, // X-Mms-Content-Location: A
        ];

        (int status, byte[] body) = await TestClient.PostAsync(octets);

        Assert.Equal(400, status);
        Assert.Empty(body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Request_of_a_later_major_version_is_confirmed_as_unsupported()
    {
        byte[] octets =
        [
            0x8C, 0x94, // X-Mms-Message-Type: M-Delete.req
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0xA0, // X-Mms-MMS-Version: 2.0
            0x83, 0x41, 0x00, // X-Mms-Content-Location: A
        ];

        (int status, byte[] body) = await TestClient.PostAsync(octets);

        Assert.Equal(200, status);
        byte[] expected =
        [
            0x8C, 0x95, // X-Mms-Message-Type: M-Delete.conf
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x92, 0x02, 0x81, 0x88, // X-Mms-Response-Status: count 1, Error-unsupported-message
        ];
        Assert.Equal(expected, body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Request_of_a_later_minor_version_is_served()
    {
        byte[] octets =
        [
            0x8C, 0x94, // X-Mms-Message-Type: M-Delete.req
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x9E, // X-Mms-MMS-Version: 1.14
            0x83, 0x41, 0x00, // X-Mms-Content-Location: A
        ];

        (_, byte[] body) = await TestClient.PostAsync(octets);

        // Error-permanent-message-not-found: the relay knows no message there.
        Assert.Equal(MmsResponseStatus.ErrorPermanentMessageNotFound, DeleteConf.Decode(body).ResponseStatus[0].Status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Handler_that_fails_is_a_failure_that_may_pass()
    {
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(_ => throw new InvalidOperationException("out of order"));

        (int status, byte[] body) = await TestClient.PostAsync(relay.Address, Submission());

        Assert.Equal(200, status);
        Assert.Equal(MmsResponseStatus.ErrorTransientFailure, SendConf.Decode(body).ResponseStatus);
    }

    [Fact(Timeout = Timeout)]
    public async Task Handler_that_fails_at_a_response_is_HTTP_500()
    {
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(_ => throw new InvalidOperationException("out of order"));
        byte[] acknowledge =
        [
            0x8C, 0x85, // X-Mms-Message-Type: M-Acknowledge.ind
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        ];

        (int status, byte[] body) = await TestClient.PostAsync(relay.Address, acknowledge);

        Assert.Equal(500, status);
        Assert.Empty(body);
    }

    [Fact(Timeout = Timeout)]
    public async Task What_a_handler_does_not_serve_is_confirmed_as_unsupported()
    {
        await using HandlerUnderTest relay = await HandlerUnderTest.StartAsync(_ => RelayAnswer.NotServed);

        (int status, byte[] body) = await TestClient.PostAsync(relay.Address, Submission());

        Assert.Equal(200, status);
        SendConf confirmation = SendConf.Decode(body);
        Assert.Equal(("S1", MmsResponseStatus.ErrorUnsupportedMessage), (confirmation.TransactionId, confirmation.ResponseStatus));
    }

    private static byte[] Submission() =>
    [
        0x8C, 0x80, // X-Mms-Message-Type: M-Send.req
        0x98, 0x53, 0x31, 0x00, // X-Mms-Transaction-Id: S1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x89, 0x01, 0x81, // From: insert-address
        0x97, 0x61, 0x40, 0x62, 0x00, // To: a@b
        0x84, 0x83, // Content-Type: text/plain
        0x48, 0x69, // body: Hi
    ];
}
