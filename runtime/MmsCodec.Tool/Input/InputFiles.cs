namespace MmsCodec.Tool.Input;

/// <summary>Reads files and standard input.</summary>
internal static class InputFiles
{
    /// <summary>What stands for standard input among file names.</summary>
    public const string StandardInput = "-";

    /// <summary>The octets of a file.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            return file == StandardInput
                ? await ReadToEndAsync(console.Input, cancellation)
                : await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception fault) when (MessageOf(file, fault) is string message)
        {
            throw new InputException(file, message);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadToEndAsync(Stream input, CancellationToken cancellation)
    {
        using MemoryStream buffer = new();
        await input.CopyToAsync(buffer, cancellation);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static string? MessageOf(string file, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(file) => "this is a folder",
        UnauthorizedAccessException => "the file may not be read",
        IOException => fault.Message,
        OutOfMemoryException => "the file is larger than memory",
        _ => null,
    };
}
