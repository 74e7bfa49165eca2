using System;
using System.Text;

namespace MmsCodec.Generators.Emitting;

/// <summary>Writes indented C# with "\n" line ends, so that output is the same on every machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Writes a line, or several at the current depth; an empty one stays empty.</summary>
    public SourceWriter Line(string text = "")
    {
        int start = 0;
        for (int end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Append(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }

        Append(text, start, text.Length);
        return this;
    }

    /// <summary>Writes an opening brace and goes one level in.</summary>
    public SourceWriter Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _indent++;
        return this;
    }

    /// <summary>Goes one level out and writes a closing brace, without an empty line before it.</summary>
    public SourceWriter Close(string tail = "")
    {
        while (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }

        _indent--;
        return Line("}" + tail);
    }

    /// <summary>Writes lines one level in.</summary>
    public SourceWriter Indented(Action write)
    {
        _indent++;
        write();
        _indent--;
        return this;
    }

    private void Append(string text, int start, int end)
    {
        if (end > start)
        {
            _text.Append(' ', _indent * IndentSize).Append(text, start, end - start);
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();
}
