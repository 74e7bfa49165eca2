using System.Net;
using System.Net.Sockets;

namespace MmsCodec.Tool.Tests.Commands;

/// <summary><c>mms relay</c>, <c>mms receive</c> and <c>mms send</c> as processes that speak with each other.</summary>
public sealed class LoopbackCommandTests : IDisposable
{
    private const int Timeout = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("mms-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory(Timeout = Timeout)]
    [InlineData("accept", new[] { "M-NotifyResp.ind Deferred 1: own, HTTP 200", "GET", "M-Acknowledge.ind retrieval-1: own, HTTP 200" })]
    [InlineData("reject", new[] { "M-NotifyResp.ind Deferred 1: own, HTTP 200", "M-NotifyResp.ind Rejected 1: own, HTTP 200" })]
    public async Task Message_of_a_relay_is_received_as_the_user_says(string answer, string[] expected)
    {
        string inbox = Path.Combine(_folder, "inbox");
        await using LoopbackProcess client = LoopbackProcess.Start("receive", "--port", "0", "--pushes", "1", "--answer", answer, "--folder", inbox);
        string port = (await client.ReadAfterAsync("receives pushes at UDP 127.0.0.1:")).Split(',')[0];
        await using LoopbackProcess relay = LoopbackProcess.Start(
            "relay", "--port", "0", "--hold", Message(), "--client", $"127.0.0.1:{port}", "--requests", $"{expected.Length}");

        (int clientCode, _, string clientError) = await client.EndAsync();
        (int relayCode, string[] lines, _) = await relay.EndAsync();

        Assert.Equal((0, 0, ""), (clientCode, relayCode, clientError));
        string[] requests = [.. lines.Where(line => line.StartsWith("POST", StringComparison.Ordinal) || line.StartsWith("GET", StringComparison.Ordinal))];
        Assert.Equal(expected.Length, requests.Length);
        Assert.All(requests.Zip(expected), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal(answer == "accept" ? ["0001.mms"] : [], Directory.GetFiles(inbox).Select(Path.GetFileName));
        if (answer == "accept")
        {
            byte[] saved = await File.ReadAllBytesAsync(Path.Combine(inbox, "0001.mms"), TestContext.Current.CancellationToken);
            Assert.Equal("Hello", System.Text.Encoding.ASCII.GetString(RetrieveConf.Decode(saved).Body.Span));
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task Blocked_relay_is_told_Rejected()
    {
        await using LoopbackProcess relay = LoopbackProcess.Start("relay", "--port", "0", "--hold", Message(), "--requests", "1");
        Uri address = new(await relay.ReadAfterAsync("relay at "));
        string location = (await relay.ReadAfterAsync("holds 1 at ")).Trim();
        await using LoopbackProcess client = LoopbackProcess.Start(
            "receive", "--port", "0", "--pushes", "1", "--block", address.Authority, "--folder", Path.Combine(_folder, "inbox"));
        string port = (await client.ReadAfterAsync("receives pushes at UDP 127.0.0.1:")).Split(',')[0];

        (int sent, _, _) = MmsProcess.Run([], "send", Notification(location), "--client", $"127.0.0.1:{port}");

        Assert.Equal(0, sent);
        Assert.Equal(0, (await client.EndAsync()).Code);
        Assert.Contains("M-NotifyResp.ind Rejected 1: own, HTTP 200", Assert.Single((await relay.EndAsync()).Lines), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task Submission_is_confirmed_and_printed()
    {
        await using LoopbackProcess relay = LoopbackProcess.Start("relay", "--port", "0", "--requests", "1");
        string address = await relay.ReadAfterAsync("relay at ");

        (int code, byte[] output, string error) = MmsProcess.Run([], "send", Submission(), "--relay", address);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("HTTP 200\nM-Send.conf Ok S1\n", System.Text.Encoding.ASCII.GetString(output));
        Assert.Contains("M-Send.req S1: own, HTTP 200", Assert.Single((await relay.EndAsync()).Lines), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task What_the_relay_refuses_is_exit_code_1()
    {
        await using LoopbackProcess relay = LoopbackProcess.Start("relay", "--port", "0", "--requests", "1");
        string address = await relay.ReadAfterAsync("relay at ");
        byte[] acknowledge =
        [
            0x8C, 0x85, // X-Mms-Message-Type: M-Acknowledge.ind
            0x98, 0x54, 0x31, 0x00, // X-Mms-Transaction-Id: T1, which the relay does not know
            0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        ];

        (int code, byte[] output, _) = MmsProcess.Run(acknowledge, "send", "-", "--relay", address);

        Assert.Equal(1, code);
        Assert.Equal("HTTP 404\n", System.Text.Encoding.ASCII.GetString(output));
        Assert.Contains("M-Acknowledge.ind T1: not of this relay, HTTP 404", Assert.Single((await relay.EndAsync()).Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Relay_that_is_not_there_is_exit_code_1()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://{listener.LocalEndpoint}/mms";
        listener.Stop();

        MmsRun run = MmsRun.Of("send", Submission(), "--relay", address);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("send: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_sent_elsewhere_than_to_this_machine()
    {
        MmsRun relay = MmsRun.Of("send", Submission(), "--relay", "http://192.0.2.1/mms");
        MmsRun client = MmsRun.Of("send", Submission(), "--client", "192.0.2.1:2948");

        Assert.Equal((1, 2), (relay.ExitCode, client.ExitCode));
        Assert.Contains("loopback", relay.Error, StringComparison.Ordinal);
        Assert.Contains("192.0.2.1:2948", client.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send", "no-such-file", "--relay", "http://127.0.0.1:1/mms")]
    [InlineData("send", "file")]
    [InlineData("send", "file", "--relay", "http://127.0.0.1:1/mms", "--client", "127.0.0.1:2948")]
    [InlineData("send", "file", "--relay", "file:///etc/passwd")]
    [InlineData("relay", "--port", "70000")]
    [InlineData("relay", "--port", "0", "--hold", "no-such-file")]
    [InlineData("relay", "--requests", "0")]
    [InlineData("receive", "--trust", "not a host")]
    [InlineData("receive", "--answer", "perhaps")]
    public void Wrong_usage_is_exit_code_2_and_says_why(params string[] arguments)
    {
        MmsRun run = MmsRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Message_that_is_none_is_malformed()
    {
        MmsRun run = MmsRun.Of("relay", "--port", "0", "--hold", Notification("http://127.0.0.1/1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("M-Notification.ind is no message", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("send", "--relay <URL>")]
    [InlineData("receive", "--trust <RELAY>")]
    [InlineData("relay", "--hold <FILE>")]
    public void Help_names_the_options(string command, string option)
    {
        MmsRun run = MmsRun.Of(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(option, run.OutputText, StringComparison.Ordinal);
    }

    private string Submission() => Write("submission", new SendReq
    {
        TransactionId = "S1",
        From = FromValue.InsertAddress,
        To = new EncodedText("a@b.example"),
        ContentType = new ContentType("text/plain"),
        Body = "Hello"u8.ToArray(),
    });

    private string Message() => Write("message", new RetrieveConf
    {
        Date = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000),
        ContentType = new ContentType("text/plain"),
        Body = "Hello"u8.ToArray(),
    });

    private string Notification(string location) => Write("notification", new NotificationInd
    {
        TransactionId = "1",
        MessageClass = MmsMessageClass.Personal,
        MessageSize = 5,
        Expiry = ExpiryValue.Relative(TimeSpan.FromDays(1)),
        ContentLocation = location,
    });

    private string Write(string name, MmsPdu pdu)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, pdu.Encode());
        return path;
    }
}
