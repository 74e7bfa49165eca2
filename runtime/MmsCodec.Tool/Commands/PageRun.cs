using System.Globalization;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Conversations;
using MmsCodec.Tool.Page;

namespace MmsCodec.Tool.Commands;

/// <summary><c>mms inspect --html</c>: files to one page.</summary>
internal static class PageRun
{
    // A page holds all that it shows; browsers take so much.
    private const int MostFiles = 500;
    private const long MostOctets = 256L << 20;

    public static async Task<int> RunAsync(string output, string[] names, WireKind? kind, string[] relays, ToolConsole console, CancellationToken cancellation)
    {
        IReadOnlyDictionary<int, Uri> stated = RelayOption.Read(relays, names, out string? unknown);
        string? refusal = unknown is not null ? $"--relay {unknown}: this is none of the files."
            : names.Length > MostFiles ? string.Create(CultureInfo.InvariantCulture, $"A page shows at most {MostFiles} files; there are {names.Length}.")
            : null;
        if (refusal is not null)
        {
            await console.Error.WriteLineAsync(refusal);
            return ExitCode.Usage;
        }

        return await OutputFile.WriteAsync(output, console, async page =>
        {
            List<DecodedFile> files = [];
            int code = await FileRun.ForEachAsync(names, kind, console, screen: null, files.Add, cancellation);
            long octets = files.Sum(f => (long)f.Octets.Length);
            if (octets > MostOctets)
            {
                throw new InputException(output, string.Create(CultureInfo.InvariantCulture, $"a page shows at most {MostOctets} octets; the files have {octets}"));
            }

            if (files.Count > 0)
            {
                // A file that could not be read is not there: places count those that are.
                Dictionary<int, Uri> placed = [];
                for (int i = 0; i < files.Count; i++)
                {
                    if (stated.TryGetValue(Array.IndexOf(names, files[i].Name), out Uri? address))
                    {
                        placed[i] = address;
                    }
                }

                PageWriter.Write(page!, [.. files.Select(Inspected.Of)], ConversationReader.Read(files, placed));
            }

            return code;
        });
    }
}
