using System.Security.Cryptography;
using System.Text;

namespace MmsCodec.Tool.Page;

/// <summary>The page's own style and script, with the hashes by which its policy knows them from anything that a PDU brings.</summary>
internal static class PageAssets
{
    // In the order in which they need each other; the browser gets them as one module.
    private static readonly string[] Scripts =
        ["dom", "octets", "message", "selection", "tree", "hex", "findings", "parts", "slides", "conversation", "theme", "input", "live", "page"];

    private static readonly Lazy<string> LazyTemplate = new(() => Read("page.html"));
    private static readonly Lazy<string> LazyStyle = new(() => Read("page.css"));
    private static readonly Lazy<string> LazyScript = new(() => string.Concat(Scripts.Select(name => Read($"{name}.js"))));

    public static string Template => LazyTemplate.Value;

    public static string Style => LazyStyle.Value;

    public static string Script => LazyScript.Value;

    /// <summary>
    /// What the page may do: run this script, use this style, show pictures that are data. Nothing is fetched but, in the live view, from
    /// the server that the page came from; no text ever becomes markup.
    /// </summary>
    public static string Policy(bool isLive) => string.Join(
        "; ",
        "default-src 'none'",
        $"script-src '{HashOf(Script)}'",
        $"style-src '{HashOf(Style)}'",
        "img-src data:",
        isLive ? "connect-src 'self'" : "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        using Stream resource = typeof(PageAssets).Assembly.GetManifestResourceStream($"Page/{name}")!;
        using StreamReader reader = new(resource, Encoding.UTF8);

        // Browsers hash what is between the tags with line feeds alone.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
