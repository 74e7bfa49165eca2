using System.Text;

namespace MmsCodec.Tool.Listing;

/// <summary>A listing in plain text, as in a pipe.</summary>
internal sealed class PlainSink(Stream output) : ITextSink
{
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    public void Write(string text, TextKind kind) => _writer.Write(text);

    public void EndLine() => _writer.WriteLine();

    public void Flush() => _writer.Flush();
}
