using System.Text;
using System.Text.RegularExpressions;
using MmsCodec.Tool.Commands;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Listing;

/// <summary>What a person sees on a terminal.</summary>
public sealed partial class TerminalTests : IDisposable
{
    // A Content-Location that no narrow terminal has room for, and octets after the end
    private static readonly byte[] Notification = Pdus.Notification("8A 80 83 687474703A2F2F6D6D732E6578616D706C652E6E65742F6120622063206420652066206720682069206A206B206C206D206E206F2070207100");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void LinesKeepToTheWidth(int width)
    {
        string[] lines = Escape().Replace(Run(width, "inspect", Write("a", Notification)), "").Split('\n');

        Assert.All(lines.Skip(1), line => Assert.InRange(line.Length, 0, width)); // the first names the file
        Assert.Contains(lines, line => line.Contains("X-Mms-Content-Location: ", StringComparison.Ordinal));
    }

    [Fact]
    public void KindsOfValuesHaveColoursUnlessTheyAreNotWanted()
    {
        string file = Write("a", Notification);

        Assert.Matches("\u001B\\[[0-9;]*m(personal|http)", Run(80, "inspect", file));
        Assert.DoesNotMatch("\u001B\\[(3[0-9]|4[0-9])", Run(80, "inspect", "--no-color", file));
    }

    [Fact]
    public void PartsAreATreeWithTheFirstWordsOfATextInIt()
    {
        // text/plain "Hi you"; multipart/mixed with an image/gif of 2 octets in it
        byte[] pdu = Pdus.Retrieve("02 01 06 83 4869 0A 796F75 01 06 A3 01 01 02 9D 4748");

        Assert.EndsWith(
            """
            parts
            ├── 0 text/plain  6 octets  "Hi you"
            └── 1 application/vnd.wap.multipart.mixed  6 octets
                └── 1.0 image/gif  2 octets

            """.ReplaceLineEndings("\n"),
            MmsRun.WithInput(pdu, "inspect", "-").OutputText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralFilesEndWithATable()
    {
        byte[] clean = Pdus.Notification("8A 80 8E 01 09 88 03 81 01 3C 83 687474703A2F2F612F6200"); // http://a/b

        string text = MmsRun.Of("inspect", Write("one", clean), Write("two", [0x8C])).OutputText;

        Assert.Matches("one +\\| M-Notification.ind +\\| http://a +\\| none", text);
        Assert.Matches("two +\\| PDU of unknown type +\\| - +\\| 1 malformed", text);
        Assert.EndsWith("\n2 files; findings: 1 malformed\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyFilesAreCountedByTypeAndRelay()
    {
        string[] files =
        [
            .. Enumerable.Range(0, 70).Select(i => Write($"a{i}", Pdus.With(0x83, "95 81"))),
            .. Enumerable.Range(0, 30).Select(i => Write($"b{i}", Pdus.With(0x85, ""))),
        ];

        string text = Escape().Replace(Run(100, ["inspect", .. files]), "");

        Assert.Matches("70 +│ M-NotifyResp.ind +│ - +│ none", text);
        Assert.Matches("30 +│ M-Acknowledge.ind +│ - +│ none", text);
        Assert.Contains("100%", text, StringComparison.Ordinal);
        Assert.DoesNotContain("8c 83", text, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] octets)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, octets);
        return file;
    }

    private static string Run(int width, params string[] arguments)
    {
        using MemoryStream output = new();
        ToolConsole console = new(Stream.Null, output, TextWriter.Null, IsOutputTerminal: true, IsErrorTerminal: true) { Width = width };
        MmsCommand.RunAsync(arguments, console).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [GeneratedRegex("\u001B\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escape();
}
