namespace MmsCodec.Relay.Tests;

/// <summary>What clients should not send: the confirmation that the standard has for it, else a 4xx.</summary>
public sealed class MalformedRequestTests
{
    private const int Timeout = 30_000;

    [Fact(Timeout = Timeout)]
    public async Task Response_that_cannot_be_decoded_is_a_bad_request()
    {
        byte[] octets =
        [
            0x8C, 0x83, // X-Mms-Message-Type: M-NotifyResp.ind
            0x98, 0x54, // X-Mms-Transaction-Id: "T", without the NUL
        ];

        (int status, byte[] body) = await PostAsync(octets);

        Assert.Equal(400, status);
        Assert.Empty(body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Submission_that_cannot_be_decoded_is_confirmed_as_corrupt()
    {
        byte[] octets =
        [
            0x8C, 0x80, // X-Mms-Message-Type: M-Send.req
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x96, 0x41, // Subject: "A", without the NUL
        ];

        (int status, byte[] body) = await PostAsync(octets);

        Assert.Equal(200, status);
        byte[] expected =
        [
            0x8C, 0x81, // X-Mms-Message-Type: M-Send.conf
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x92, 0xE2, // X-Mms-Response-Status: Error-permanent-message-format-corrupt
        ];
        Assert.Equal(expected, body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Unknown_PDU_is_confirmed_as_unsupported()
    {
        byte[] octets =
        [
            0x8C, 0xFE, // X-Mms-Message-Type: none of 1.3
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        ];

        (int status, byte[] body) = await PostAsync(octets);

        Assert.Equal(200, status);
        byte[] expected =
        [
            0x8C, 0x81, // X-Mms-Message-Type: M-Send.conf
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
            0x92, 0x88, // X-Mms-Response-Status: Error-unsupported-message
        ];
        Assert.Equal(expected, body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Notification_is_no_PDU_of_a_client()
    {
        byte[] octets =
        [
            0x8C, 0x82, // X-Mms-Message-Type: M-Notification.ind
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        ];

        (int status, _) = await PostAsync(octets);

        Assert.Equal(400, status);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("")]
    [InlineData("Hello")]
    public async Task Text_is_a_bad_request(string text)
    {
        (int status, _) = await PostAsync(System.Text.Encoding.ASCII.GetBytes(text));

        Assert.Equal(400, status);
    }

    [Fact(Timeout = Timeout)]
    public async Task Other_content_is_not_supported()
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("relay", TestContext.Current.CancellationToken);

        (int status, _) = await TestClient.PostAsync(relay.Address, "Hello"u8.ToArray(), "text/plain");

        Assert.Equal(415, status);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_that_is_too_long_is_refused(bool isChunked)
    {
        (int status, _) = await PostAsync(new byte[(4 * 1024 * 1024) + 1], isChunked);

        Assert.Equal(413, status);
    }

    private static async Task<(int Status, byte[] Body)> PostAsync(byte[] octets, bool isChunked = false)
    {
        await using InMemoryRelay relay = await InMemoryRelay.StartAsync("relay", TestContext.Current.CancellationToken);
        (int Status, byte[] Body) answer = await TestClient.PostAsync(relay.Address, octets, isChunked: isChunked);

        // Malformed as it is, it is recorded.
        Assert.Equal(answer.Status, Assert.Single(relay.Requests).Status);
        return answer;
    }
}
