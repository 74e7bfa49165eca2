using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void GoodFileEndsWith0()
    {
        MmsRun run = MmsRun.Of("decode", "--json", Write("good", Pdus.Notification("")));

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void SeveralFilesGiveALineEachInTheirOrderAndTheWorstExitCode()
    {
        string good = Write("good", Pdus.Notification(""));
        string bad = Write("bad", [0x8C]);
        string empty = Write("empty", []);
        string missing = Path.Combine(_folder.FullName, "missing");

        MmsRun run = MmsRun.Of("decode", "--json", good, bad, empty, good);
        Assert.Equal([good, bad, empty, good], run.Lines().Select(l => l.GetProperty("file").GetString()));
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
        Assert.Equal(
            [$"{bad}: the octets end before the value does at byte 0", $"{empty}: the file is empty at byte 0"],
            run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

        run = MmsRun.Of("decode", "--json", missing, bad, good);
        Assert.Equal([bad, good], run.Lines().Select(l => l.GetProperty("file").GetString()));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"{missing}: there is no such file{Environment.NewLine}", run.Error);
    }

    [Fact]
    public void FolderIsNoFile()
    {
        MmsRun run = MmsRun.Of("inspect", _folder.FullName);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal($"{_folder.FullName}: this is a folder{Environment.NewLine}", run.Error);
    }

    [Theory]
    [InlineData("decode")]
    [InlineData("encode")]
    [InlineData("inspect")]
    [InlineData("check")]
    [InlineData("check", "--jason", "x")]
    [InlineData("check", "-", "-")]
    [InlineData("table", "M-Nothing.ind")]
    [InlineData("table", "--tokens", "Nothing")]
    [InlineData("table", "--tokens")]
    [InlineData("table", "--headers", "--tokens", "MmsStatus")]
    [InlineData("table", "M-Send.req", "--headers")]
    [InlineData("decode", "--jason", "x")]
    [InlineData("encode", "--jason", "x")]
    [InlineData("decode", "--as", "mms", "x")]
    [InlineData("decode", "--as", "1", "x")]
    [InlineData("decode", "--json", "--data", "hex", "x")]
    [InlineData("decode", "--data", "base64", "x")]
    [InlineData("decode", "-", "-")]
    [InlineData("unknown")]
    public void WrongUsageEndsWith2AndSaysWhy(params string[] arguments)
    {
        MmsRun run = MmsRun.Of(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("decode", "--help")]
    [InlineData("encode", "--help")]
    [InlineData("inspect", "--help")]
    [InlineData("check", "--help")]
    [InlineData("table", "--help")]
    [InlineData("--version")]
    public void HelpEndsWith0(params string[] arguments)
    {
        MmsRun run = MmsRun.Of(arguments);

        Assert.Equal(ExitCode.Good, run.ExitCode);
        Assert.NotEmpty(run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void StatedKindCountsMoreThanTheOctets()
    {
        byte[] pdu = Pdus.Notification("");

        Assert.Contains("\"type\":\"m-notification-ind\"", MmsRun.WithInput(pdu, "decode", "--json", "-").OutputText);
        Assert.Contains("\"NotAPush\"", MmsRun.WithInput(pdu, "decode", "--json", "--as", "push", "-").OutputText);
        Assert.Contains("\"NotAnSms\"", MmsRun.WithInput(pdu, "decode", "--json", "--as", "sms", "-").OutputText);
    }

    [Fact]
    public void EncodeWritesAFileOrStandardOutput()
    {
        byte[] pdu = Pdus.Notification("96 6100");
        string json = Write("json", MmsRun.WithInput(pdu, "decode", "--json", "-").Output);
        string target = Path.Combine(_folder.FullName, "target");

        MmsRun toFile = MmsRun.Of("encode", json, "-o", target);
        Assert.Equal((ExitCode.Good, "", ""), (toFile.ExitCode, toFile.OutputText, toFile.Error));
        Assert.Equal(pdu, File.ReadAllBytes(target));
        Assert.Equal(pdu, MmsRun.Of("encode", json).Output);
    }

    [Fact]
    public void TargetThatCannotBeWrittenIsWrongUsage()
    {
        string json = Write("json", MmsRun.WithInput(Pdus.Notification(""), "decode", "--json", "-").Output);

        MmsRun run = MmsRun.Of("encode", json, "-o", Path.Combine(_folder.FullName, "no", "such", "folder"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void DataOfManyMegabytesComesBack()
    {
        byte[] data = new byte[40_000_000];
        new Random(1).NextBytes(data);
        byte[] pdu = [.. Pdus.Retrieve("01 01"), 0x93, 0x89, 0xB4, 0x00, 0x83, .. data]; // 1 entry: 1 octet of headers | 40,000,000 | text/plain

        byte[] json = MmsRun.WithInput(pdu, "decode", "--json", "--data", "base64", "-").Output;

        Assert.True(pdu.AsSpan().SequenceEqual(MmsRun.WithInput(json, "encode", "-").Output));
    }

    private string Write(string name, byte[] octets)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, octets);
        return file;
    }
}
