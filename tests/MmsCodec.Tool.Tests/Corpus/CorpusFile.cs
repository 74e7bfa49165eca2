using System.Text.Json;

namespace MmsCodec.Tool.Tests.Corpus;

/// <summary>A real PDU, push or SMS, and what an independent decoder reads from it.</summary>
internal sealed record CorpusFile(string Path, byte[] Octets, JsonElement Expected)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The file is no PDU at all.</summary>
    public bool IsMalformed => Expected.TryGetProperty("error", out _);

    /// <summary>Something in it breaks the grammar.</summary>
    public bool HasGrammarFault => Expected.GetProperty("quirks").EnumerateArray().Any(q => q.GetProperty("severity").GetString() == "N");

    /// <summary>The file is an SMS TPDU.</summary>
    public bool IsSms => Expected.TryGetProperty("tpdu", out _);

    /// <summary>All files; the test is skipped when there is no corpus.</summary>
    public static IReadOnlyList<CorpusFile> All()
    {
        string folder = Folder();
        return
        [
            .. Directory.GetFiles(System.IO.Path.Combine(folder, "pdus"))
                .Order(StringComparer.Ordinal)
                .Select(f => Read(folder, f)),
        ];
    }

    private static string Folder()
    {
        string? folder = Environment.GetEnvironmentVariable("MMS_CORPUS");
        if (string.IsNullOrEmpty(folder))
        {
            DirectoryInfo? root = new(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "MmsCodec.sln")))
            {
                root = root.Parent;
            }

            folder = root is null ? null : System.IO.Path.Combine(root.FullName, "..", "shared", "corpus");
        }

        if (!Directory.Exists(folder))
        {
            Assert.Skip("corpus not found: set MMS_CORPUS");
        }

        return folder;
    }

    private static CorpusFile Read(string folder, string file)
    {
        string expected = System.IO.Path.Combine(folder, "expected", System.IO.Path.GetFileName(file) + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(expected));
        return new(file, File.ReadAllBytes(file), document.RootElement.Clone());
    }
}
