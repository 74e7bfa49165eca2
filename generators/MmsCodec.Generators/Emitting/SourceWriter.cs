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
        foreach (string line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _indent * IndentSize).Append(line);
            }

            _text.Append('\n');
        }

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

    public override string ToString() => _text.ToString();
}
