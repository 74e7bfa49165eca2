using System.Text;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Commands;

/// <summary>The command as a process of its own, with pipes for standard input and output.</summary>
public class ProcessTests
{
    [Fact]
    public void PipeFromDecodeToEncode()
    {
        byte[] pdu = Pdus.Notification("96 7F C3A400"); // Subject "ä"

        (int code, byte[] json, string error) = MmsProcess.Run(pdu, "decode", "--json", "-");
        Assert.Equal((ExitCode.Good, ""), (code, error));
        Assert.Contains("\"ä\"", Encoding.UTF8.GetString(json));
        Assert.Equal((byte)'{', json[0]); // no byte-order mark
        Assert.Equal((byte)'\n', json[^1]);

        (code, byte[] octets, error) = MmsProcess.Run(json, "encode", "-");
        Assert.Equal((ExitCode.Good, ""), (code, error));
        Assert.Equal(pdu, octets);
    }

    [Fact]
    public void ListingInAPipeHasNoColours()
    {
        (int code, byte[] listing, _) = MmsProcess.Run(Pdus.Notification("96 6100"), "inspect", "-");

        Assert.Equal(ExitCode.Good, code);
        Assert.DoesNotContain((byte)0x1B, listing);
        Assert.Contains("Subject: a", Encoding.UTF8.GetString(listing));
    }

    [Theory]
    [InlineData(ExitCode.Malformed, "decode", "-")]
    [InlineData(ExitCode.Usage, "decode", "--jason")]
    public void ExitCodeReachesTheShell(int expected, params string[] arguments)
    {
        (int code, _, string error) = MmsProcess.Run([0x8C], arguments);

        Assert.Equal(expected, code);
        Assert.NotEmpty(error);
    }
}
