using System.CommandLine;
using System.CommandLine.Parsing;

namespace MmsCodec.Tool.Commands;

/// <summary><c>--relay FILE=URL</c>: where a PDU was sent or came from, which none but a notification says itself.</summary>
internal static class RelayOption
{
    private static readonly string[] Starts = ["=http://", "=https://"];

    public static Option<string[]> Create()
    {
        Option<string[]> option = new("--relay")
        {
            Description =
                """
                For the conversation: the address that FILE was sent to, or that it came from. The order of the files is the order in time.
                Without it a notification says its relay itself (X-Mms-Content-Location), a response is taken to have gone to the relay
                of its transaction, a retrieval to come from the last notification before it. May be given for each file.
                """,
            HelpName = "FILE=URL",
            AllowMultipleArgumentsPerToken = false,
        };
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(t => !TryRead(t.Value, out _, out _)))
            {
                result.AddError($"--relay takes FILE=URL with an http or https address, not '{token.Value}'.");
            }
        });
        return option;
    }

    /// <summary>The addresses by the places of their files; a name that is none of the files is named in <paramref name="unknown"/>.</summary>
    public static IReadOnlyDictionary<int, Uri> Read(string[] stated, IReadOnlyList<string> files, out string? unknown)
    {
        unknown = null;
        Dictionary<int, Uri> addresses = [];
        foreach (string text in stated)
        {
            _ = TryRead(text, out string file, out Uri? address);
            int place = files.ToList().FindIndex(f => f == file || Path.GetFileName(f) == file);
            unknown ??= place < 0 ? file : null;
            addresses[place] = address!;
        }

        return addresses;
    }

    private static bool TryRead(string text, out string file, out Uri? address)
    {
        int at = Starts.Select(s => text.LastIndexOf(s, StringComparison.OrdinalIgnoreCase)).Max();
        file = at > 0 ? text[..at] : "";
        address = null;
        return at > 0 && Uri.TryCreate(text[(at + 1)..], UriKind.Absolute, out address);
    }
}
