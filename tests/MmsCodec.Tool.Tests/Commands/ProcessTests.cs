using System.Diagnostics;
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

        (int code, byte[] json, string error) = Run(pdu, "decode", "--json", "-");
        Assert.Equal((ExitCode.Good, ""), (code, error));
        Assert.Contains("\"ä\"", Encoding.UTF8.GetString(json));
        Assert.Equal((byte)'{', json[0]); // no byte-order mark
        Assert.Equal((byte)'\n', json[^1]);

        (code, byte[] octets, error) = Run(json, "encode", "-");
        Assert.Equal((ExitCode.Good, ""), (code, error));
        Assert.Equal(pdu, octets);
    }

    [Fact]
    public void ListingInAPipeHasNoColours()
    {
        (int code, byte[] listing, _) = Run(Pdus.Notification("96 6100"), "inspect", "-");

        Assert.Equal(ExitCode.Good, code);
        Assert.DoesNotContain((byte)0x1B, listing);
        Assert.Contains("Subject: a", Encoding.UTF8.GetString(listing));
    }

    [Theory]
    [InlineData(ExitCode.Malformed, "decode", "-")]
    [InlineData(ExitCode.Usage, "decode", "--jason")]
    public void ExitCodeReachesTheShell(int expected, params string[] arguments)
    {
        (int code, _, string error) = Run([0x8C], arguments);

        Assert.Equal(expected, code);
        Assert.NotEmpty(error);
    }

    private static (int Code, byte[] Output, string Error) Run(byte[] input, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is string host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mms.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using MemoryStream output = new();
        Task copy = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        Task.WaitAll([error, copy], TestContext.Current.CancellationToken);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}
