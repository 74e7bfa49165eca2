using System.Text;

namespace MmsCodec.Tool.Tests.Table;

/// <summary>The specs as tables: what is expected is the standard's, not what the specs say.</summary>
public class TableCommandTests
{
    [Fact]
    public void APduAsTheStandardHasIt() => Assert.Equal(
        """
        M-NotifyResp.ind (131): client to relay, answers M-Notification.ind, since 1.0, OMA-TS-MMS_ENC-V1_3 §6.2
        Name                  Presence  Since  Content                                         Notes
        X-Mms-Message-Type    M         1.0    m-notifyresp-ind = 131
        X-Mms-Transaction-Id  M         1.0    Text-string                                     As in M-Notification.ind.
        X-Mms-MMS-Version     M         1.0    Version-value
        X-Mms-Status          M         1.0    Retrieved | Rejected | Deferred | Unrecognised
        X-Mms-Report-Allowed  O         1.0    Yes | No


        """.ReplaceLineEndings("\n"),
        Table("M-NotifyResp.ind"));

    [Theory]
    [InlineData("M-Notification.ind", "X-Mms-Expiry                           M         1.0    Value-length (relative Delta-seconds-value)")]
    [InlineData("m-send-req", "At least one of To, Cc, Bcc.")]
    [InlineData("m-send-req", "Body: mandatory.")]
    [InlineData("M-Retrieve.conf", "X-Mms-Previously-Sent-By       O *       1.1    Value-length (Integer-value Encoded-string-value)")]
    [InlineData("M-Mbox-Delete.conf", "X-Mms-Content-Location  C *       1.2    Value-length (Integer-value Uri-value)             An MM was not deleted.")]
    public void ALineOfAPdu(string pdu, string line) => Assert.Contains($"\n{line}\n", Table(pdu), StringComparison.Ordinal);

    [Fact]
    public void SeveralPdusInTheOrderAskedFor()
    {
        string table = Table("M-Cancel.conf", "m-cancel-req");

        Assert.StartsWith("M-Cancel.conf (151): client to relay, answers M-Cancel.req, since 1.3\n", table, StringComparison.Ordinal);
        Assert.Contains("\nM-Cancel.req (150): relay to client, since 1.3\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void AllPdusWithoutArguments()
    {
        IEnumerable<string> types = Table().Split('\n').Where(l => l.StartsWith("M-", StringComparison.Ordinal)).Select(l => l.Split('(', ')')[1]);

        Assert.Equal(Enumerable.Range(128, 24).Select(t => $"{t}"), types);
    }

    [Fact]
    public void AllHeadersByTheirNumbers()
    {
        string[] lines = [.. Table("--headers").Split('\n').Where(l => l.StartsWith("0x", StringComparison.Ordinal))];

        Assert.Equal(Enumerable.Range(1, 63).Select(n => $"0x{n:X2}    0x{n | 0x80:X2}   "), lines.Select(l => l[..15]));
        Assert.Equal("0x18    0x98   X-Mms-Transaction-Id                   1.0    2      Text-string                                               OMA-TS-MMS_ENC-V1_3 §7.3.63", lines[0x17]);
    }

    [Theory]
    [InlineData("MmsStatus")]
    [InlineData("x-mms-status")]
    public void TokensOfAnEnumerationOrOfAHeader(string name) => Assert.Equal(
        """
        Octet  Hex   Name           Since  Until
        128    0x80  Expired
        129    0x81  Retrieved
        130    0x82  Rejected
        131    0x83  Deferred
        132    0x84  Unrecognised
        133    0x85  Indeterminate  1.1
        134    0x86  Forwarded      1.1
        135    0x87  Unreachable    1.2

        """.ReplaceLineEndings("\n"),
        Table("--tokens", name));

    [Theory]
    [InlineData("MmsResponseStatus", "197-223  0xC5-0xDF  reserved, read as Error-transient-failure")]
    [InlineData("MmsResponseStatus", "129      0x81       Error-unspecified                                           1.0")]
    [InlineData("MmsMessageClass", "text         a name of someone's own")]
    [InlineData("Charset", "106     0x6A   utf-8")]
    [InlineData("MediaType", "30      0x1E  image/jpeg")]
    [InlineData("ContentParameter", "0x0A   0x8A   start              Text-string")]
    public void ALineOfTokens(string name, string line) => Assert.Contains($"\n{line}\n", Table("--tokens", name), StringComparison.Ordinal);

    [Fact]
    public void AsAProcessInAPipe()
    {
        (int code, byte[] output, string error) = MmsProcess.Run([], "table", "M-NotifyResp.ind");

        Assert.Equal((ExitCode.Good, ""), (code, error));
        Assert.Equal(Table("M-NotifyResp.ind"), Encoding.UTF8.GetString(output));
        Assert.Equal(ExitCode.Usage, MmsProcess.Run([], "table", "M-Nothing.ind").Code);
    }

    private static string Table(params string[] arguments)
    {
        MmsRun run = MmsRun.Of(["table", .. arguments]);
        Assert.Equal((ExitCode.Good, ""), (run.ExitCode, run.Error));
        return run.OutputText;
    }
}
