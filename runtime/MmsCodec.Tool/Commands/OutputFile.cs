using MmsCodec.Tool.Input;

namespace MmsCodec.Tool.Commands;

/// <summary>A file that a command writes. It appears whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Runs with a stream to a file, to standard output, or without one when no file is named.</summary>
    /// <param name="file">The file; <see cref="InputFiles.StandardInput"/> stands for standard output; null for none.</param>
    /// <param name="console">The process's console.</param>
    /// <param name="run">What writes; gives the exit code.</param>
    public static async Task<int> WriteAsync(string? file, ToolConsole console, Func<Stream?, Task<int>> run)
    {
        if (file is null)
        {
            return await run(null);
        }

        if (file == InputFiles.StandardInput)
        {
            BufferedStream output = new(console.Output, 1 << 16);
            int code = await run(output);
            await output.FlushAsync();
            return code;
        }

        string partial = $"{file}.{Environment.ProcessId}.part";
        try
        {
            int written;
            await using (FileStream output = File.Create(partial))
            {
                written = await run(output);
            }

            File.Move(partial, file, overwrite: true);
            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"{file}: {fault.Message}");
            return ExitCode.Usage;
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }
}
