namespace MmsCodec.Tool.Tests.Browser;

/// <summary>A page that <c>mms inspect --html</c> wrote of some PDUs; deleted afterwards.</summary>
internal sealed class PageFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mms-tests-");

    public PageFile(params byte[][] files)
        : this([], files)
    {
    }

    /// <summary>Writes the page of files that are named 0, 1, ...</summary>
    /// <param name="options">Further options of the command.</param>
    /// <param name="files">The octets of each file.</param>
    public PageFile(string[] options, params byte[][] files)
    {
        string[] names = [.. files.Select((_, i) => Path.Combine(_folder.FullName, $"{i}"))];
        for (int i = 0; i < files.Length; i++)
        {
            File.WriteAllBytes(names[i], files[i]);
        }

        Run = MmsRun.Of(["inspect", "--html", Output, .. options, .. names]);
    }

    public MmsRun Run { get; }

    public string Output => Path.Combine(_folder.FullName, "page.html");

    public string Address => new Uri(Output).AbsoluteUri;

    public string Text => File.ReadAllText(Output);

    public void Dispose() => _folder.Delete(recursive: true);
}
