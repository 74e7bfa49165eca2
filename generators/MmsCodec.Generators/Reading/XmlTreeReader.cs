using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Xml;
using Microsoft.CodeAnalysis;
using MmsCodec.Generators.Diagnostics;

namespace MmsCodec.Generators.Reading;

/// <summary>Reads XML into elements that know their places; keeps what comes before a fault.</summary>
internal sealed class XmlTreeReader(SourceMap source, DiagnosticSink diagnostics)
{
    /// <summary>The longest spec that is read, in characters.</summary>
    public const int GreatestLength = 1 << 20;

    /// <summary>The deepest element that is read; the root is at 1.</summary>
    public const int GreatestDepth = 16;

    private const string DoctypeStart = "<!DOCTYPE";

    private readonly Stack<SpecElement> _open = new();
    private readonly HashSet<SpecElement> _withText = [];
    private SpecElement? _root;

    /// <summary>Everything was read.</summary>
    public bool IsComplete { get; private set; } = true;

    public SpecElement? Read(CancellationToken cancellation)
    {
        if (source.Text.Length > GreatestLength)
        {
            Fail(SpecDescriptors.TooLarge, source.LocationOf(0, 0), Invariant(source.Text.Length), Invariant(GreatestLength));
            return null;
        }

        using XmlReader reader = XmlReader.Create(new StringReader(source.Text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        try
        {
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                ReadNode(reader);
            }
        }
        catch (XmlException fault)
        {
            FailAt(fault);
        }

        return _root;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void ReadNode(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                bool isEmpty = reader.IsEmptyElement;
                SpecElement element = ReadElement(reader);
                if (_open.Count >= GreatestDepth)
                {
                    Cut(element);
                    SkipContent(reader, isEmpty);
                    break;
                }

                Add(element);
                if (!isEmpty)
                {
                    _open.Push(element);
                }

                break;
            case XmlNodeType.EndElement:
                SpecElement ended = _open.Pop();
                ended.EndLocation = PlaceOf(reader, ended.Name.Length);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                ReportText(reader, _open.Peek());
                break;
        }
    }

    // Blanks are text as well where they are many.
    private void ReportText(XmlReader reader, SpecElement element)
    {
        int length = reader.Value.TrimEnd().Length;
        if (length > 0 && _withText.Add(element))
        {
            diagnostics.Add(SpecDescriptors.UnexpectedText, PlaceOf(reader, length), element.Name);
        }
    }

    // What is nested so deeply is nothing that the grammar knows: the declaration goes as a whole, with one diagnostic.
    private void Cut(SpecElement element)
    {
        SpecElement declaration = _open.Reverse().ElementAt(1);
        if (_root!.Children.LastOrDefault() == declaration)
        {
            _root.RemoveLast();
            Fail(SpecDescriptors.TooDeep, element.Location, element.Name, Invariant(GreatestDepth));
        }
    }

    private void Add(SpecElement element)
    {
        if (_open.Count == 0)
        {
            _root = element;
        }
        else
        {
            _open.Peek().Add(element);
        }
    }

    private SpecElement ReadElement(XmlReader reader)
    {
        string name = reader.Name;
        SpecLocation location = PlaceOf(reader, name.Length);
        List<SpecAttribute> attributes = [];
        while (reader.MoveToNextAttribute())
        {
            // Where the schema lies, and the like, is for editors.
            if (reader.NamespaceURI.Length == 0)
            {
                SpecLocation at = PlaceOf(reader, reader.Name.Length);
                attributes.Add(new SpecAttribute(reader.Name, reader.Value, at, source.ValueOf(at.Start, at.Length)));
            }
        }

        reader.MoveToElement();
        return new SpecElement(name, location, attributes);
    }

    private static void SkipContent(XmlReader reader, bool isEmpty)
    {
        int depth = reader.Depth;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
        }
    }

    private SpecLocation PlaceOf(XmlReader reader, int length)
    {
        var place = (IXmlLineInfo)reader;
        return source.LocationOf(source.OffsetOf(place.LineNumber, place.LinePosition), length);
    }

    private void FailAt(XmlException fault)
    {
        int doctype = fault.LineNumber == 0 ? FindDoctype() : -1;
        if (doctype >= 0)
        {
            Fail(SpecDescriptors.DtdRefused, source.LocationOf(doctype, DoctypeStart.Length));
            return;
        }

        // The framework ends its message with the place, which the diagnostic already has.
        string message = fault.Message;
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        message = (place < 0 ? message : message.Substring(0, place)).TrimEnd('.');
        Fail(SpecDescriptors.NotWellFormed, source.LocationOf(source.OffsetOf(fault.LineNumber, fault.LinePosition), 1), message);
    }

    // The framework does not say where a prohibited DTD lies: it is the first thing after blanks, comments and instructions.
    private int FindDoctype()
    {
        string text = source.Text;
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (StartsWith(text, at, "<!--"))
            {
                at = EndOf(text, at, "-->");
            }
            else if (StartsWith(text, at, "<?"))
            {
                at = EndOf(text, at, "?>");
            }
            else
            {
                return StartsWith(text, at, DoctypeStart) ? at : -1;
            }
        }

        return -1;
    }

    private static bool StartsWith(string text, int at, string start) =>
        string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    private static int EndOf(string text, int at, string end)
    {
        int found = text.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }

    private void Fail(DiagnosticDescriptor descriptor, SpecLocation location, params string[] arguments)
    {
        IsComplete = false;
        diagnostics.Add(descriptor, location, arguments);
    }
}
