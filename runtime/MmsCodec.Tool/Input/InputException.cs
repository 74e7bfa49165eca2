namespace MmsCodec.Tool.Input;

/// <summary>A file that cannot be read or written at all.</summary>
internal sealed class InputException(string file, string message) : IOException(message)
{
    public string File { get; } = file;
}
