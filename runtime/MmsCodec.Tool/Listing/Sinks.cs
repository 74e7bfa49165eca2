namespace MmsCodec.Tool.Listing;

/// <summary>Chooses where listings go.</summary>
internal static class Sinks
{
    /// <summary>Colours on a terminal, plain text in a pipe.</summary>
    public static ITextSink Of(ToolConsole console) => console.IsOutputTerminal ? new ColourSink(console.Output) : new PlainSink(console.Output);
}
