using System.Text;
using MmsCodec.Tool.Tests.Corpus;

namespace MmsCodec.Tool.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    private static readonly byte[] Clean =
    [
        0x8C, 0x83, // X-Mms-Message-Type: m-notifyresp-ind
        0x98, 0x31, 0x00, // X-Mms-Transaction-Id: 1
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x95, 0x81, // X-Mms-Status: Retrieved
    ];

    private static readonly byte[] Departing = [.. Clean, 0x00]; // padding

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NoFindingEndsWith0()
    {
        MmsRun run = MmsRun.WithInput(Clean, "check", "-");

        Assert.Equal((ExitCode.Good, "1 file: no findings\n", ""), (run.ExitCode, run.OutputText, run.Error));
    }

    [Fact]
    public void AFindingIsALineAndEndsWith1()
    {
        MmsRun run = MmsRun.WithInput(Departing, "check", "-");

        Assert.Equal(
            """
            -:9: violation TrailingOctets: M-NotifyResp.ind goes on after its last header, for 1 octet. (OMA-TS-MMS_ENC-V1_3 §6.2)
                fix: Drop the octets; often they are padding of a buffer, or a length was written too small.
            1 file: 1 violation, 0 advice

            """.ReplaceLineEndings("\n"),
            run.OutputText);
        Assert.Equal((ExitCode.Malformed, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void AdviceEndsWith1Too()
    {
        byte[] unquoted = [.. Clean, 0x91, 0x80]; // X-Mms-Report-Allowed: Yes
        byte[] longId = [0x8C, 0x83, 0x98, .. Encoding.ASCII.GetBytes(new string('1', 41)), 0x00, .. unquoted[5..]]; // X-Mms-Transaction-Id of 41 characters

        MmsRun run = MmsRun.WithInput(longId, "check", "-");

        Assert.StartsWith("-:2: advice LongerThanClientsTake: ", run.OutputText, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file: 0 violations, 1 advice\n", run.OutputText, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Fact]
    public void SeveralFilesAreCheckedInTheirOrder()
    {
        string clean = Write("clean", Clean);
        string departing = Write("departing", Departing);
        string malformed = Write("malformed", [0x8C]);

        MmsRun run = MmsRun.Of("check", departing, malformed, clean, departing);

        string[] lines = run.OutputText.Split('\n');
        Assert.StartsWith($"{departing}:9: violation ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{departing}:9: violation ", lines[2], StringComparison.Ordinal);
        Assert.Equal(["4 files: 2 violations, 0 advice; 1 malformed", ""], lines[4..]);
        Assert.Equal($"{malformed}: the octets end before the value does at byte 0{Environment.NewLine}", run.Error);
        Assert.Equal(ExitCode.Malformed, run.ExitCode);
    }

    [Fact]
    public void AFileThatIsNotThereEndsWith2()
    {
        MmsRun run = MmsRun.Of("check", Path.Combine(_folder.FullName, "missing"), Write("departing", Departing));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("1 violation", run.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void OffsetsInAPushCountFromItsStart()
    {
        byte[] push =
        [
            0x01, 0x06, 0x03, 0xBE, 0xAF, 0x84, // TID 1, Push, 3 octets of headers, application/vnd.wap.mms-message, application 4
            .. Departing,
        ];

        Assert.StartsWith("-:15: violation TrailingOctets: ", MmsRun.WithInput(push, "check", "-").OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void TextsCannotWriteToTheTerminal()
    {
        // To: an address of type ESC [ 2 J in an M-Delivery.ind
        byte[] pdu = [0x8C, 0x86, 0x97, .. "1/TYPE=\u001B[2J"u8, 0x00];

        Assert.DoesNotContain((byte)0x1B, MmsRun.WithInput(pdu, "check", "-").Output);
    }

    [Fact]
    public void InspectShowsFindingsBelowWhatTheyAreAbout()
    {
        Assert.EndsWith(
            """
            00000009  00                                                 trailing: 1 octets that belong to nothing
                                                                         ^ violation: M-NotifyResp.ind goes on after its last header, for 1 octet. (OMA-TS-MMS_ENC-V1_3 §6.2)

            """.ReplaceLineEndings("\n"),
            MmsRun.WithInput(Departing, "inspect", "-").OutputText,
            StringComparison.Ordinal);
        Assert.DoesNotContain("^", MmsRun.WithInput(Clean, "inspect", "-").OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void ALineForEachGrammarFaultOfTheCorpus()
    {
        foreach (CorpusFile file in CorpusFile.All().Where(f => f.HasGrammarFault))
        {
            MmsRun run = MmsRun.Of("check", file.Path);

            Assert.Equal(ExitCode.Malformed, run.ExitCode);
            foreach (long offset in file.Expected.GetProperty("quirks").EnumerateArray().Where(q => q.GetProperty("severity").GetString() == "N").Select(q => q.GetProperty("offset").GetInt64()))
            {
                Assert.Contains($"{file.Path}:{offset}: violation ", run.OutputText, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void AsAProcessInAPipe()
    {
        (int code, byte[] output, string error) = MmsProcess.Run(Departing, "check", "-");

        Assert.Equal((ExitCode.Malformed, ""), (code, error));
        Assert.StartsWith("-:9: violation TrailingOctets: ", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, MmsProcess.Run(Clean, "check", "-").Code);
        Assert.Equal(ExitCode.Usage, MmsProcess.Run(Clean, "check").Code);
    }

    private string Write(string name, byte[] octets)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, octets);
        return file;
    }
}
