namespace MmsCodec.Tool.Listing;

/// <summary>Chooses where listings go.</summary>
internal static class Sinks
{
    /// <summary>Nowhere.</summary>
    public static ITextSink None { get; } = new PlainSink(Stream.Null);

    /// <summary>Colours on a terminal unless they are not wanted, plain text in a pipe.</summary>
    public static ITextSink Of(ToolConsole console, bool hasColours = true) =>
        console.IsOutputTerminal ? new ColourSink(console, hasColours) : new PlainSink(console.Output);
}
