using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace MmsCodec.Generators.Reading;

/// <summary>Turns the lines and columns of an XML reader (from 1) into places in the text.</summary>
internal sealed class SourceMap
{
    private readonly string _path;
    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    public SourceMap(string path, string text)
    {
        _path = path;
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            bool isLineEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isLineEnd)
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Text => _text;

    public int OffsetOf(int line, int column)
    {
        int start = _lineStarts[Math.Min(Math.Max(line, 1), _lineStarts.Count) - 1];
        return Math.Min(start + Math.Max(column, 1) - 1, _text.Length);
    }

    public SpecLocation LocationOf(int start, int length)
    {
        int end = Math.Min(start + length, _text.Length);
        return new SpecLocation(_path, start, end - start, PositionOf(start), PositionOf(end));
    }

    /// <summary>Where the value of the attribute whose name starts at <paramref name="name"/> lies between its quotes.</summary>
    public SpecLocation ValueOf(int name, int nameLength)
    {
        int open = _text.IndexOfAny(['"', '\''], Math.Min(name + nameLength, _text.Length));
        int close = open < 0 ? -1 : _text.IndexOf(_text[open], open + 1);
        return close < 0 ? LocationOf(name, nameLength) : LocationOf(open + 1, close - open - 1);
    }

    private LinePosition PositionOf(int offset)
    {
        int found = _lineStarts.BinarySearch(offset);
        int line = found < 0 ? ~found - 1 : found;
        return new LinePosition(line, offset - _lineStarts[line]);
    }
}
