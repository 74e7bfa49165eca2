using System.Text.Json;
using MmsCodec.Inspection;
using MmsCodec.Schema;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Inspecting.Parts;

namespace MmsCodec.Tool.Page;

/// <summary>
/// What the page is told of a file, but for its octets. The nodes are a tree in preorder: <c>d</c> is the depth, <c>o</c> and <c>l</c> are
/// offset and length, <c>n</c> the name, <c>t</c> what it says, <c>k</c> the kind, <c>h</c> the place of its header among <c>headers</c>.
/// </summary>
internal sealed class InspectedJson
{
    private const int LongestValue = 2000;
    private const int LongestText = 64 * 1024;

    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<HeaderDefinition, int> _headers = [];

    private InspectedJson(Utf8JsonWriter json) => _json = json;

    public static void Write(Utf8JsonWriter json, Inspected file) => new InspectedJson(json).Write(file);

    private void Write(Inspected file)
    {
        _json.WriteStartObject();
        _json.WriteString("name", SafeText.Of(file.File.Name));
        _json.WriteNumber("size", file.File.Octets.Length);
        _json.WriteString("title", file.Title);
        WriteOptional("doc", file.File.Mms?.Pdu?.Doc);
        WriteOptional("clause", file.File.Mms?.Pdu?.Clause);
        WriteOptional("mm1", file.File.Mms?.Pdu?.Mm1);
        WriteFacts(file.File.Mms);
        WriteNodes(file.Runs);
        WriteHeaders();
        WriteFindings(file.Findings);
        WriteParts(file.Parts);
        if (file.Presentation is not null)
        {
            _json.WritePropertyName("presentation");
            PresentationJson.Write(_json, file.Presentation);
        }

        _json.WriteEndObject();
    }

    private void WriteFacts(MmsDocument? pdu)
    {
        _json.WriteStartArray("facts");
        foreach ((string label, HeaderNode header) in Facts.Of(pdu))
        {
            _json.WriteStartObject();
            _json.WriteString("n", label);
            _json.WriteString("t", Cut(FactText.Of(header)));
            _json.WriteString("k", KindOf(TextKinds.Of(header)));
            _json.WriteNumber("o", header.Offset);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteNodes(IReadOnlyList<AnnotatedOctets> runs)
    {
        _json.WriteStartArray("nodes");
        foreach (AnnotatedOctets run in runs)
        {
            _json.WriteStartObject();
            WriteNode(run.Offset, run.Length, run.Depth, run.Name, run.Text, run.Kind);
            if (run.Header?.Definition is HeaderDefinition header)
            {
                _json.WriteNumber("h", PlaceOf(header));
            }

            _json.WriteEndObject();
            if (run.Value is ValueNode value)
            {
                WriteInner(value, run.Depth + 1);
            }
        }

        _json.WriteEndArray();
    }

    // One thing that is all of the value says nothing that the value does not say.
    private void WriteInner(ValueNode value, int depth)
    {
        IReadOnlyList<ValueNode> inner = ValueParts.Of(value);
        foreach (ValueNode part in inner.Count > 1 ? inner : [])
        {
            _json.WriteStartObject();
            string name = part.Value is ParameterValue parameter ? SafeText.Of(parameter.Name) : part.Name;
            string text = ValueText.Of(part.Value is ParameterValue { Content: ValueNode content } ? content : part);
            WriteNode(part.Offset, part.Length, depth, name, text, TextKinds.Of(part));
            _json.WriteEndObject();
            WriteInner(part, depth + 1);
        }
    }

    private void WriteNode(int offset, int length, int depth, string name, string text, TextKind kind)
    {
        _json.WriteNumber("o", offset);
        _json.WriteNumber("l", length);
        _json.WriteNumber("d", depth);
        _json.WriteString("n", Cut(name));
        _json.WriteString("t", Cut(text));
        _json.WriteString("k", KindOf(kind));
    }

    private int PlaceOf(HeaderDefinition header)
    {
        if (!_headers.TryGetValue(header, out int place))
        {
            place = _headers.Count;
            _headers.Add(header, place);
        }

        return place;
    }

    private void WriteHeaders()
    {
        _json.WriteStartArray("headers");
        foreach (HeaderDefinition header in _headers.OrderBy(h => h.Value).Select(h => h.Key))
        {
            _json.WriteStartObject();
            _json.WriteString("doc", header.Doc);
            WriteOptional("clause", header.Clause);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFindings(IReadOnlyList<InspectedFinding> findings)
    {
        _json.WriteStartArray("findings");
        foreach (InspectedFinding finding in findings)
        {
            _json.WriteStartObject();
            _json.WriteString("code", finding.Code);
            _json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
            _json.WriteNumber("at", finding.At);
            _json.WriteNumber("o", finding.Offset);
            _json.WriteNumber("l", finding.Length);
            _json.WriteString("text", finding.Message);
            WriteOptional("clause", finding.Clause);
            _json.WriteString("fix", finding.Remedy);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteParts(IReadOnlyList<InspectedPart> parts)
    {
        _json.WriteStartArray("parts");
        foreach (InspectedPart part in parts)
        {
            _json.WriteStartObject();
            _json.WriteString("path", part.Path);
            WriteOptional("type", part.MediaType is null ? null : Cut(SafeText.Of(part.MediaType)));
            WriteOptional("name", part.Name is null ? null : Cut(SafeText.Of(part.Name)));
            _json.WriteNumber("o", part.Node.DataOffset);
            _json.WriteNumber("l", part.Node.Data.Length);
            _json.WriteString("content", part.Content.ToString().ToLowerInvariant());
            WriteOptional("picture", part.PictureType);
            if (part.Content == PartContent.Text)
            {
                _json.WriteString("text", SafeText.OfLines(PartText.Of(part, LongestText)));
                _json.WriteBoolean("isCut", part.Node.Data.Length > LongestText);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteOptional(string key, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(key, text);
        }
    }

    private static string Cut(string text) => text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";

    private static string KindOf(TextKind kind) => kind.ToString().ToLowerInvariant();
}
