namespace MmsCodec.Tool;

/// <summary>What the command reads from and writes to, so that tests can give it others than the process's own.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsOutputTerminal">A person reads standard output.</param>
/// <param name="IsErrorTerminal">A person reads standard error.</param>
internal sealed record ToolConsole(Stream Input, Stream Output, TextWriter Error, bool IsOutputTerminal, bool IsErrorTerminal)
{
    private const int UsualWidth = 80;

    /// <summary>Columns of the terminal that shows standard output.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>The process's own.</summary>
    public static ToolConsole OfProcess() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        Console.Error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected)
    {
        Width = WidthOfTerminal(),
    };

    // Some terminals do not say.
    private static int WidthOfTerminal() => !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
}
