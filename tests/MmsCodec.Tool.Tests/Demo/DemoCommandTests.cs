namespace MmsCodec.Tool.Tests.Demo;

/// <summary><c>mms demo</c> as a process whose output goes into a pipe.</summary>
public sealed class DemoCommandTests
{
    private const int Timeout = 60_000;

    private static readonly string[] Accepted =
    [
        "home GET - 1001 own",
        "home M-NotifyResp.ind Retrieved 1001 own",
        "bank M-NotifyResp.ind Deferred 1001 own",
        "bank GET - 1001 own",
        "bank M-Acknowledge.ind - retrieval-1 own",
        "spammer M-NotifyResp.ind Rejected 7 own",
    ];

    private static readonly string[] Rejected =
    [
        "home GET - 1001 own",
        "home M-NotifyResp.ind Retrieved 1001 own",
        "bank M-NotifyResp.ind Deferred 1001 own",
        "bank M-NotifyResp.ind Rejected 1001 own",
        "spammer M-NotifyResp.ind Rejected 7 own",
    ];

    [Theory(Timeout = Timeout)]
    [InlineData("accept")]
    [InlineData("defer")]
    [InlineData("reject")]
    public async Task Every_relay_gets_its_own_acknowledgement(string answer)
    {
        DemoProcess demo = await DemoProcess.RunAsync("--answer", answer);

        Assert.Equal("", demo.Error);
        Assert.Equal(answer == "reject" ? Rejected : Accepted, demo.TableRows());
        Assert.Contains("Every relay got its own acknowledgement and no other's.", demo.Output, StringComparison.Ordinal);
        Assert.Equal(0, demo.ExitCode);
    }

    [Fact(Timeout = Timeout)]
    public async Task Deferred_message_is_retrieved_after_the_user_put_it_off()
    {
        DemoProcess demo = await DemoProcess.RunAsync("--answer", "defer");

        int putOff = demo.Output.IndexOf("user: defer", StringComparison.Ordinal);
        int later = demo.Output.IndexOf("user: accept", StringComparison.Ordinal);
        int retrieved = demo.Output.IndexOf("M-Retrieve.conf retrieval-1", StringComparison.Ordinal);
        Assert.True(0 < putOff && putOff < later && later < retrieved, demo.Output);
    }

    [Fact(Timeout = Timeout)]
    public async Task Without_an_answer_and_a_terminal_the_user_accepts_and_it_says_so()
    {
        DemoProcess demo = await DemoProcess.RunAsync();

        Assert.Equal(Accepted, demo.TableRows());
        Assert.Contains("No terminal to ask on, so the user accepts", demo.Output, StringComparison.Ordinal);
        Assert.Equal(0, demo.ExitCode);
    }

    [Fact(Timeout = Timeout)]
    public async Task Answer_that_is_none_is_wrong_usage()
    {
        DemoProcess demo = await DemoProcess.RunAsync("--answer", "perhaps");

        Assert.Contains("perhaps", demo.Error, StringComparison.Ordinal);
        Assert.Equal(2, demo.ExitCode);
    }

    [Fact(Timeout = Timeout)]
    public async Task Help_says_what_it_does()
    {
        DemoProcess demo = await DemoProcess.RunAsync("--help");

        Assert.Contains("each relay gets its own acknowledgement", demo.Output, StringComparison.Ordinal);
        Assert.Contains("--answer <accept|reject|defer>", demo.Output, StringComparison.Ordinal);
        Assert.Equal(0, demo.ExitCode);
    }
}
